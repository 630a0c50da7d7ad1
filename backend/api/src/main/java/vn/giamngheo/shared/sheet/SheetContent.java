package vn.giamngheo.shared.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
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

    public SheetContent {
        rows = List.copyOf(rows);
    }

    /** What is wrong, in the order of the rows. */
    public List<CellError> errors() {
        return rows.stream().flatMap(row -> row.errors().stream()).toList();
    }

    /** What would become of it: how many of its rows are new, how many change what is there, and what is wrong. */
    public SheetPreview preview(int added, int changed, @Nullable Instant importedBefore) {
        List<CellError> errors = errors();
        int faulty = (int) rows.stream().filter(row -> !row.isSound()).count();
        return new SheetPreview(
                rows.size(),
                added,
                changed,
                faulty,
                errors.size(),
                errors.stream().limit(MOST_SHOWN).toList(),
                importedBefore);
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
