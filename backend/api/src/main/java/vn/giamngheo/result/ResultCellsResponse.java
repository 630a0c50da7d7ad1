package vn.giamngheo.result;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the cells that were sent, in their order. */
@Schema(description = "What became of the cells that were sent, in their order")
public record ResultCellsResponse(List<Saved> cells) {

    /**
     * One cell.
     *
     * @param row the cell as it is now, with what is to be said of it
     */
    @Schema(name = "ResultCellSaved", description = "One cell, as it is now")
    public record Saved(UUID resultId, int version, ResultOutcome outcome, ResultRow row) {}
}
