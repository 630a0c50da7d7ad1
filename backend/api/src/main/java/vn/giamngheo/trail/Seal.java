package vn.giamngheo.trail;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One seal: the Merkle root of all events of a range of ids, signed, with the hash of the seal before.
 *
 * @param number from 1 on, without a gap
 * @param firstEventId the first id of the range; the one after the last of the seal before
 * @param lastEventId the last id of the range, whether an event bears it or not
 * @param root in hexadecimal digits
 * @param previousHash of the seal before; absent for the first
 * @param keyId which key has signed it
 * @param signature Ed25519 over the statement, in Base64
 */
record Seal(
        long number,
        long firstEventId,
        long lastEventId,
        int eventCount,
        String root,
        @Nullable String previousHash,
        Instant sealedAt,
        String keyId,
        String signature) {

    /** What is signed, in words: anybody can check it by {@code openssl pkeyutl -verify -rawin}. */
    String statement() {
        return """
                giam-ngheo audit seal 1
                number: %d
                events: %d-%d
                count: %d
                root: %s
                previous: %s
                sealed-at: %s
                key: %s
                """.formatted(
                        number,
                        firstEventId,
                        lastEventId,
                        eventCount,
                        root,
                        previousHash == null ? "-" : previousHash,
                        sealedAt,
                        keyId);
    }

    /** By which the next seal holds on to this one. */
    String hash() {
        return Hash.hex(Hash.of(Hash.bytes(statement() + "signature: " + signature + "\n")));
    }

    Seal signedWith(String base64) {
        return new Seal(number, firstEventId, lastEventId, eventCount, root, previousHash, sealedAt, keyId, base64);
    }

    /** Whether whoever has that key has signed just this. */
    boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(SealKeys.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(Hash.bytes(statement()));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }
}
