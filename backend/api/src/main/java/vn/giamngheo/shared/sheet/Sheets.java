package vn.giamngheo.shared.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.file.ReceivedFile;

/** The ways out and in of tables as Excel sheets. */
@ApplicationScoped
public class Sheets {
    /** The media type of comma-separated values. */
    public static final String CSV = "text/csv";

    /** The media type of an .xlsx. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final int BUFFER = 1 << 16;
    private static final int FINGERPRINT = 12;

    private final Clock clock;
    private final long maxSize;
    private final int maxRows;

    Sheets(
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.sheet.max-size") long maxSize,
            @ConfigProperty(name = "giam-ngheo.sheet.max-rows") int maxRows) {
        this.clock = clock;
        this.maxSize = maxSize;
        this.maxRows = maxRows;
    }

    /**
     * Writes a table, row by row; call it within the transaction that the rows are read in.
     *
     * @param maker who made it, for the title block
     */
    public <R> SheetFile write(String maker, Table<R> table, Table.Rows<R> rows) {
        return book(maker, fileName(table.title()), List.of(new Part<>(table, rows)));
    }

    /**
     * A table with its rows, as one sheet of a workbook.
     *
     * @param table the sheet is called as its title is
     */
    public record Part<R>(Table<R> table, Table.Rows<R> rows) {
        private void write(Workbook workbook, Clock clock, MessageDigest digest, String maker) throws IOException {
            new TableWriter<>(table, clock, digest).write(workbook, maker, rows);
        }
    }

    /** Writes several tables, each on a sheet of its own, into one file that is called as a table of that title would be. */
    public SheetFile book(String maker, Title title, List<? extends Part<?>> parts) {
        return book(maker, fileName(title), parts);
    }

    /** Writes several tables, each on a sheet of its own, into one file of that name. */
    public SheetFile book(String maker, String fileName, List<? extends Part<?>> parts) {
        return made(fileName, (out, digest) -> {
            try (Workbook workbook = TableWriter.workbook(out)) {
                for (Part<?> part : parts) {
                    part.write(workbook, clock, digest, maker);
                }
            }
        });
    }

    /** Writes a table as comma-separated values, row by row; call it within the transaction that the rows are read in. */
    public <R> SheetFile csv(Table<R> table, Table.Rows<R> rows) {
        return made(fileName(table.title()).replace(".xlsx", ".csv"), (out, digest) -> {
            Writer text = new OutputStreamWriter(new DigestOutputStream(out, digest), StandardCharsets.UTF_8);
            new CsvWriter<>(table, clock.getZone()).write(text, rows);
            text.flush();
        });
    }

    /** Writes the content of a file, and tells the digest what makes it another. */
    private interface Filling {
        void into(OutputStream out, MessageDigest digest) throws IOException;
    }

    /** A file that loses its name before anything is in it: however this process ends, nothing of it stays on the disk. */
    private static SheetFile made(String fileName, Filling filling) {
        FileChannel content = null;
        try {
            Path file = Files.createTempFile("giam-ngheo-sheet", null);
            MessageDigest digest = newDigest();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                content = FileChannel.open(file);
                Files.delete(file);
                filling.into(out, digest);
            }
            return new SheetFile(fileName, hex(digest), content.size(), Channels.newInputStream(content));
        } catch (IOException | RuntimeException failed) {
            forget(content);
            throw failed instanceof RuntimeException as ? as : new UncheckedIOException((IOException) failed);
        }
    }

    /** Takes a sheet in; it waits on disk until it is closed. */
    public ReceivedFile receive(InputStream coming) throws IOException {
        return ReceivedFile.receive(coming, maxSize);
    }

    /** What people see in the first rows of what came in: for who has to find out which head stands above what. */
    public List<List<String>> top(ReceivedFile file, int rows) throws IOException {
        return SheetReader.top(file.content(), rows);
    }

    /** Reads what came in as rows of the form. What is wrong in a cell is kept beside its row; a file that is none is refused. */
    public SheetContent read(ReceivedFile file, SheetForm form) throws IOException {
        return new SheetReader(file.content(), form, maxRows).read();
    }

    /** What came in, with a column of reasons where something is wrong; the rest as it came. */
    public SheetFile marked(String maker, ReceivedFile file, SheetContent content, String name) throws IOException {
        MarkedSheet marked = new MarkedSheet(file.content(), content, name);
        return write(maker, marked.table(), marked.rows());
    }

    private String fileName(Title title) {
        LocalDate day = title.asOf() == null ? LocalDate.now(clock) : title.asOf();
        return title.name().replace('/', '-') + " (" + DAY.format(day) + ").xlsx";
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT);
    }

    private static void forget(@Nullable FileChannel content) {
        if (content != null) {
            try {
                content.close();
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
