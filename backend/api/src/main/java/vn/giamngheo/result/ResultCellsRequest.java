package vn.giamngheo.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cells of one report that were written in. */
@Schema(description = "Cells of one report that were written in")
public record ResultCellsRequest(
        @NotEmpty @Size(max = 2_000) List<@Valid @NotNull ResultCell> cells) {}
