package vn.giamngheo.shared.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells contents apart in ETags: equal contents have equal fingerprints. */
public final class Fingerprint {
    private static final int BYTES = 12;

    private Fingerprint() {}

    /** Sixteen letters, digits and dashes. */
    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
