package vn.giamngheo.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * A file on its way in. It waits on disk, not in memory and not in a transaction: a slow line must not hold a connection to the
 * database. Closing it takes it away.
 *
 * @param content where it waits
 * @param size in bytes
 * @param sha256 its fingerprint, in hexadecimal digits
 */
public record ReceivedFile(Path content, long size, String sha256) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** Takes in what comes, and stops at the first byte too many. */
    public static ReceivedFile receive(InputStream coming, long most) throws IOException {
        Path content = Files.createTempFile("giam-ngheo-upload", null);
        try {
            MessageDigest digest = newDigest();
            long size = 0;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(content), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = coming.read(buffer); read >= 0; read = coming.read(buffer)) {
                    size += read;
                    if (size > most) {
                        throw new ProblemException(
                                ProblemType.BODY_TOO_LARGE, "A file has " + most + " bytes at the most");
                    }
                    out.write(buffer, 0, read);
                }
            }
            return new ReceivedFile(content, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.delete(content);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(content);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
