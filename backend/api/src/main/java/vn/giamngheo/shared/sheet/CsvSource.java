package vn.giamngheo.shared.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values in UTF-8 (RFC 4180), parted by commas, semicolons or tabs. All of it is text, which is read the way that
 * text in a workbook is.
 */
record CsvSource(Path file) implements SheetSource {
    /** Excel writes semicolons where a comma stands before the decimals: whoever has those means the commas within words. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final Pattern WITHIN_QUOTES = Pattern.compile("\"[^\"]*\"");
    private static final int LOOKED_AT = 1 << 16;
    private static final char MARK = '\uFEFF';
    private static final ObjectReader ROWS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    /** Whether it is text that is parted. */
    static boolean isCsv(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        boolean isText = IntStream.range(0, head.length).allMatch(at -> head[at] < 0 || isOfText(head[at]));
        return isText && separator(new String(head, StandardCharsets.ISO_8859_1)) != null;
    }

    private static boolean isOfText(byte sign) {
        return sign >= ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }

    /** The one that parts the most into as many cells: a comma of a title, or of a text in some rows, parts nothing. */
    private static @Nullable Character separator(String text) {
        List<String> lines = WITHIN_QUOTES.matcher(text).replaceAll("").lines().toList();
        return SEPARATORS.stream()
                .filter(one -> parted(lines, one) > 0)
                .reduce((first, next) -> parted(lines, next) > parted(lines, first) ? next : first)
                .orElse(null);
    }

    /** How many times it stands in the lines that have it equally often. */
    private static long parted(List<String> lines, char separator) {
        Map<Long, Long> linesByTimes = lines.stream()
                .map(line -> line.chars().filter(sign -> sign == separator).count())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return linesByTimes.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }

    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        try (BufferedReader text = open()) {
            text.mark(LOOKED_AT);
            char[] head = new char[LOOKED_AT];
            int length = Math.max(0, text.read(head));
            text.reset();
            Character separator = separator(new String(head, 0, length));
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator == null ? ',' : separator);
            try (MappingIterator<String[]> rows = ROWS.with(schema).readValues(text)) {
                return reading.of(new Lines(rows));
            }
        } catch (CharacterCodingException otherCode) {
            throw SheetInspection.unfit("not-utf-8");
        } catch (JsonProcessingException broken) {
            throw SheetInspection.damaged();
        } catch (UncheckedIOException whileReading) {
            throw refusal(Objects.requireNonNull(whileReading.getCause()));
        }
    }

    /** What is wrong with a file that was read in part already. */
    private static RuntimeException refusal(IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return SheetInspection.unfit("not-utf-8");
        }
        return cause instanceof JsonProcessingException ? SheetInspection.damaged() : new UncheckedIOException(cause);
    }

    /** Behind the mark that spreadsheets write first; signs that are not of UTF-8 are refused and never guessed. */
    private BufferedReader open() throws IOException {
        Reader strict = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        BufferedReader text = new BufferedReader(strict, LOOKED_AT);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public List<MergedCells.Block> merged() {
        return List.of();
    }

    /** The rows with their numbers: an empty one counts too. */
    private static final class Lines implements Iterator<SheetLine> {
        private final MappingIterator<String[]> rows;
        private int number;

        Lines(MappingIterator<String[]> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNextValue();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public SheetLine next() {
            number++;
            try {
                return new Line(number, List.of(rows.nextValue()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private record Line(int number, List<String> cells) implements SheetLine {
        @Override
        public int width() {
            return cells.size();
        }

        @Override
        public @Nullable SheetCell at(int column) {
            return column < cells.size() ? new Text(cells.get(column)) : null;
        }
    }

    private record Text(String written) implements SheetCell {
        @Override
        public CellType type() {
            return CellType.STRING;
        }

        @Override
        public @Nullable String format() {
            return null;
        }

        @Override
        public LocalDate day() {
            throw new DateTimeException("a text is no number of a day");
        }
    }
}
