package vn.giamngheo.trail;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the seals, from a folder: {@code private.pem} (PKCS #8) signs, if it is there; each {@code *.pub.pem} is one that signs or
 * has signed. They are trusted because they lie there and not in the database, which is what they guard. A key's id is the beginning
 * of its own hash, so nobody has to name it.
 */
final class SealKeys {
    /** How seals are signed. */
    static final String ALGORITHM = "Ed25519";

    static final String PRIVATE = "private.pem";
    private static final String PUBLIC = ".pub.pem";
    private static final int ID_LENGTH = 16;

    private final @Nullable PrivateKey signing;
    private final @Nullable String signingId;
    private final Map<String, PublicKey> known;

    private SealKeys(@Nullable PrivateKey signing, Map<String, PublicKey> known) throws GeneralSecurityException {
        this.signing = signing;
        this.known = Collections.unmodifiableMap(known);
        signingId = signing == null ? null : idOf(signing, known);
    }

    /** No keys at all: nothing is sealed, and no seal can be verified. */
    static SealKeys none() {
        try {
            return new SealKeys(null, Map.of());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keys in that folder. */
    static SealKeys in(Path folder) throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        Map<String, PublicKey> known = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(PUBLIC)).toList()) {
                PublicKey key = factory.generatePublic(new X509EncodedKeySpec(pem(file)));
                known.put(idOf(key), key);
            }
        }
        Path file = folder.resolve(PRIVATE);
        PrivateKey signing = Files.exists(file) ? factory.generatePrivate(new PKCS8EncodedKeySpec(pem(file))) : null;
        return new SealKeys(signing, known);
    }

    /**
     * Makes a new pair in that folder, whose private key signs from the next start on; older public keys stay, so that older seals can
     * be verified.
     *
     * @return the id of the key
     */
    static String make(Path folder, boolean replace) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path file = folder.resolve(PRIVATE);
        if (Files.exists(file) && !replace) {
            throw new FileAlreadyExistsException(file.toString());
        }
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String id = idOf(pair.getPublic());
        Files.writeString(folder.resolve(id + PUBLIC), pem(pair.getPublic()));
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), StandardOpenOption.TRUNCATE_EXISTING);
        return id;
    }

    /** Which key signs; absent where none does. */
    Optional<String> signingId() {
        return Optional.ofNullable(signingId);
    }

    Optional<PublicKey> key(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The public keys by their ids. */
    Map<String, PublicKey> known() {
        return known;
    }

    /** The seal with the signature of the key that signs. */
    Seal sign(Seal seal) {
        if (signing == null) {
            throw new IllegalStateException("No key signs");
        }
        try {
            return seal.signedWith(Base64.getEncoder().encodeToString(signed(signing, Hash.bytes(seal.statement()))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A public key as it is handed around. */
    static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    static String idOf(PublicKey key) {
        return Hash.hex(Hash.of(key.getEncoded())).substring(0, ID_LENGTH);
    }

    /** The public key that belongs to the private one is the one that verifies what this has signed. */
    private static String idOf(PrivateKey signing, Map<String, PublicKey> known) throws GeneralSecurityException {
        byte[] probe = Hash.bytes("probe");
        byte[] signature = signed(signing, probe);
        for (Map.Entry<String, PublicKey> one : known.entrySet()) {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(one.getValue());
            verifier.update(probe);
            if (verifier.verify(signature)) {
                return one.getKey();
            }
        }
        throw new GeneralSecurityException("No *" + PUBLIC + " belongs to " + PRIVATE);
    }

    private static byte[] signed(PrivateKey key, byte[] words) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ALGORITHM);
        signer.initSign(key);
        signer.update(words);
        return signer.sign();
    }

    private static byte[] pem(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException garbled) {
            throw new GeneralSecurityException(file + " is no PEM file", garbled);
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
    }
}
