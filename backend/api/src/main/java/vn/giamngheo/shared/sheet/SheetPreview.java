package vn.giamngheo.shared.sheet;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sheet: shown before it is taken in, and answered when it has been.
 *
 * @param rows how many rows it has
 * @param added how many of them are new
 * @param changed how many change what is there
 * @param removed how much of what is there goes: the sheet takes its place and does not have it, or has it emptied
 * @param faulty how many have something wrong; where any has, nothing is taken in
 * @param errorCount how many cells are wrong
 * @param errors the first 200 of them; all are in the marked file
 * @param importedBefore when the same content came in before, if it did
 */
@Schema(description = "What becomes of a sheet")
public record SheetPreview(
        int rows,
        int added,
        int changed,
        int removed,
        int faulty,
        int errorCount,
        List<CellError> errors,
        @Nullable Instant importedBefore) {}
