package vn.giamngheo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that somebody made up from a real one. */
public final class ForgedToken {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int RSA_BITS = 2048;

    private final String header;
    private final String payload;
    private final String signature;

    private ForgedToken(String token) {
        String[] parts = token.split("\\.", -1);
        header = parts[0];
        payload = parts[1];
        signature = parts[2];
    }

    /** From a token that was given out. */
    public static ForgedToken from(String token) {
        return new ForgedToken(token);
    }

    /** What it says, as JSON. */
    public String payload() {
        return decoded(payload);
    }

    /** With something changed in what it says, under the signature that it had. */
    public String saying(String instead, String of) {
        String changed = decoded(payload).replace(of, instead);
        if (changed.equals(decoded(payload))) {
            throw new IllegalArgumentException("The token does not say " + of);
        }
        return header + "." + encoded(changed) + "." + signature;
    }

    /** With a signature of somebody's own key, which it calls by the name of the real one. */
    public String signedByAnotherKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(generator.generateKeyPair().getPrivate());
            signer.update((header + "." + payload).getBytes(UTF_8));
            return header + "." + payload + "." + ENCODER.encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without any signature, which its header owns up to. */
    public String unsigned() {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    /** With a symmetric signature, made with the public key that everybody knows. */
    public String signedWithThePublicKey(String publicKey) {
        try {
            String symmetric = encoded(decoded(header).replace("RS256", "HS256"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(publicKey), "HmacSHA256"));
            return symmetric + "." + payload + "."
                    + ENCODER.encodeToString(mac.doFinal((symmetric + "." + payload).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8));
    }
}
