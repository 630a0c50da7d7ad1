package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A sheet that is ready to leave. It waits on disk, so that a slow line holds no transaction, and is gone once it has been sent.
 *
 * @param name the name of the file
 * @param fingerprint the same for the same table, whoever made it and when
 * @param size in bytes
 * @param content of the file, which has no name on the disk any more
 */
public record SheetFile(String name, String fingerprint, long size, InputStream content) implements AutoCloseable {

    /** Sends it, once. */
    public void to(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
