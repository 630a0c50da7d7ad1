package vn.giamngheo.settlement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** That a plan's money is settled, by whoever has seen these sums: where they are no more, it is refused. */
@Schema(description = "That a plan's money is settled; spent and remaining are the totals that were seen")
public record SettlementRequest(
        @Nullable @Size(max = Texts.CODE) String number,
        @NotNull LocalDate settledOn,
        @Nullable @Size(max = Texts.PARAGRAPH) String note,

        @NotNull @Schema(description = "VND") Long spent,

        @NotNull @Schema(description = "VND") Long remaining) {}
