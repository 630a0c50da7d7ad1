package vn.giamngheo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that the local stack seals its trail with: made at the first start, kept beside the data, and good for nothing else. */
public final class DemoSealKey {
    private static final String PRIVATE = "private.pem";
    private static final int LINE = 64;

    private DemoSealKey() {}

    /** Makes it in that folder where there is none; tells the folder. */
    public static Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(PRIVATE))) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.writeString(
                        folder.resolve("demo.pub.pem"),
                        pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                Files.writeString(
                        folder.resolve(PRIVATE),
                        pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content), kind);
    }
}
