package vn.giamngheo.shared.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * What came in as a sheet.
 *
 * @param rows that are not empty, in their order
 * @param headRow where the heads are, from 1
 */
public record SheetContent(List<SheetRow> rows, int headRow) {
    private static final int MOST_SHOWN = 200;
    private static final Pattern CELL = Pattern.compile("/lines/(\\d+)/(\\w+)");

    public SheetContent {
        rows = List.copyOf(rows);
    }

    /** What is wrong, in the order of the rows. */
    public List<CellError> errors() {
        return rows.stream().flatMap(row -> row.errors().stream()).toList();
    }

    /** What would become of it: how many of its rows are new, how many change what is there, and what is wrong. */
    public SheetPreview preview(int added, int changed, @Nullable Instant importedBefore) {
        return preview(added, changed, 0, importedBefore);
    }

    /** The same of a sheet that takes something away: with how much of what is there goes, where nothing is wrong. */
    public SheetPreview preview(int added, int changed, int removed, @Nullable Instant importedBefore) {
        List<CellError> errors = errors();
        int faulty = (int) rows.stream().filter(row -> !row.isSound()).count();
        return new SheetPreview(
                rows.size(),
                added,
                changed,
                errors.isEmpty() ? removed : 0,
                faulty,
                errors.size(),
                errors.stream().limit(MOST_SHOWN).toList(),
                importedBefore);
    }

    /** Those of its rows that somebody has begun to fill in: a template has rows that wait for it. Refused where there is none. */
    public SheetContent begun(Predicate<SheetRow> isBegun) {
        List<SheetRow> begun = rows.stream().filter(isBegun).toList();
        if (begun.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_SHEET,
                    "Nobody has filled in any row",
                    List.of(new FieldError("", "no-rows", Map.of())));
        }
        return new SheetContent(begun, headRow);
    }

    /** Does something with its rows; what is refused at {@code /lines/<row>/<column>} is then said beside that row. */
    public void saying(Runnable work) {
        try {
            work.run();
        } catch (ProblemException refusal) {
            if (refusal.type() != ProblemType.INVALID_FIELDS || !say(refusal.errors())) {
                throw refusal;
            }
        }
    }

    /** Says at {@code /lines/<row>/<column>} what is wrong there, beside that row; tells whether all of it is about some row. */
    public boolean say(List<FieldError> errors) {
        boolean ofRows = true;
        for (FieldError error : errors) {
            Matcher cell = CELL.matcher(error.pointer());
            if (cell.matches()) {
                rows.get(Integer.parseInt(cell.group(1))).refuse(cell.group(2), error.type(), error.params());
            } else {
                ofRows = false;
            }
        }
        return ofRows;
    }

    /** Refuses it whole where anything is wrong, each place by its cell. */
    public void requireSound() {
        List<CellError> errors = errors();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_SHEET,
                    "Nothing was taken in: " + errors.size() + " cells are not valid",
                    errors.stream()
                            .limit(MOST_SHOWN)
                            .map(error -> new FieldError(error.cell(), error.type(), error.params()))
                            .toList());
        }
    }

    /** Tells whether the same came in before, even saved anew by another program: 64 hexadecimal digits. */
    public String fingerprint() {
        MessageDigest digest = Sheets.newDigest();
        rows.forEach(row -> digest.update(row.content().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
