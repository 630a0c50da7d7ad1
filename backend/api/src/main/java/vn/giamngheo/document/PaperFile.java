package vn.giamngheo.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * An official document that can be laid out and written.
 *
 * @param fileName as people read it
 * @param fingerprint equal where what it says and how it is laid out are
 * @param layOut writes what it says on paper
 */
public record PaperFile(String fileName, String fingerprint, Consumer<OfficialPaper> layOut) {

    /** A document that is laid out. */
    @FunctionalInterface
    public interface Written {
        /** Writes the file; the stream stays open. */
        void to(OutputStream out) throws IOException;
    }

    /** Lays it out, at once: what goes wrong goes wrong here, and not in the middle of an answer. */
    public Written write() {
        OfficialPaper paper = new OfficialPaper();
        layOut.accept(paper);
        return out -> {
            try (paper) {
                paper.writeTo(out);
            }
        };
    }
}
