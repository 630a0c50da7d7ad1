package vn.giamngheo.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportNarrativeRequest;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.result.ResultCell;
import vn.giamngheo.result.ResultRow;

/**
 * One line of the file of sample reports: what one agency tells in one round, and how far its report has come.
 *
 * @param days how many days after the data ends it is written and sent in
 * @param figures by the code of the indicator, with {@code @} and the area's name where it tells several
 * @param returned why it came back; only where it did
 */
record SampleReport(
        String round,
        String agency,
        SectionState state,
        int days,
        Map<String, Figure> figures,
        @Nullable ReportNarrativeRequest narrative,
        @Nullable String returned) {
    private static final Pattern FIGURE = Pattern.compile("([A-Z]\\w*(?:@[^=]+)?)=([^()]*?)(?: ?\\(([^()]*)\\))?");
    private static final Set<SectionState> SIGNED =
            EnumSet.of(SectionState.SUBMITTED, SectionState.VERIFIED, SectionState.ACCEPTED, SectionState.RETURNED);
    private static final int FIELDS = 8;
    /** Before a figure that is the sum since the year began. */
    private static final String CUMULATIVE = "cum:";

    /** What is written in a cell, and the note beside it. */
    record Figure(String told, @Nullable String note) {}

    static SampleReport of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Not a sample report: " + line);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        Arrays.stream(fields[4].split(";", -1)).map(FIGURE::matcher).forEach(figure -> {
            if (!figure.matches()) {
                throw new IllegalArgumentException("Not figures: " + line);
            }
            figures.put(figure.group(1), figure(figure));
        });
        return new SampleReport(
                fields[0],
                fields[1],
                SectionState.valueOf(fields[2]),
                Integer.parseInt(fields[3]),
                figures,
                fields[5].isEmpty() ? null : new ReportNarrativeRequest(fields[5], orNull(fields[6]), null),
                orNull(fields[7]));
    }

    /** Whether its head has been asked to sign. */
    boolean isReady() {
        return state == SectionState.READY || isSigned();
    }

    boolean isSigned() {
        return SIGNED.contains(state);
    }

    boolean isAccepted() {
        return state == SectionState.ACCEPTED;
    }

    boolean isVerified() {
        return state == SectionState.VERIFIED || isAccepted();
    }

    /** What it writes in a cell; nothing where it leaves it. */
    Optional<ResultCell> cell(ResultRow row) {
        Figure figure = figures.getOrDefault(row.code() + "@" + row.areaName(), figures.get(row.code()));
        if (figure == null) {
            return Optional.empty();
        }
        boolean cumulative = figure.told().startsWith(CUMULATIVE);
        String told = cumulative ? figure.told().substring(CUMULATIVE.length()) : figure.told();
        boolean empty = told.isEmpty();
        BigDecimal value = null;
        Long numerator = null;
        Long denominator = null;
        String words = null;
        if (!empty) {
            switch (row.kind()) {
                case COUNT -> value = new BigDecimal(told);
                case RATIO, POINTS -> {
                    String[] pair = told.split("/", 2);
                    numerator = Long.valueOf(pair[0]);
                    denominator = Long.valueOf(pair[1]);
                }
                case QUALITATIVE -> words = told;
            }
        }
        return Optional.of(new ResultCell(
                row.resultId(),
                row.version(),
                value,
                numerator,
                denominator,
                words,
                cumulative ? true : null,
                figure.note(),
                null));
    }

    private static Figure figure(Matcher figure) {
        return new Figure(figure.group(2), figure.group(3));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
