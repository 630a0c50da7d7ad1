package vn.giamngheo.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is packed into a file, such as a document or a workbook. */
public final class PackedFile {
    private static final long MOST_UNPACKED = 200L << 20;
    private static final int BUFFER = 1 << 16;

    private PackedFile() {}

    /** Whether it unpacks to no more than can be read. Unpacks everything into nothing: what a file says of its own size may be a lie. */
    public static boolean isBounded(ZipFile zip, int mostEntries) throws IOException {
        if (zip.size() > mostEntries) {
            return false;
        }
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
