package vn.giamngheo.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One month's credit.
 *
 * @param month its first day; absent where the bank has told nothing yet
 * @param missing the communes of that month that it has told nothing of
 * @param months every month that it has told of, newest first
 */
@Schema(description = "One month's preferential credit, by programme and by commune")
public record CreditSummary(
        UUID planId,
        @Nullable LocalDate month,
        List<LocalDate> months,
        List<CreditSum> byProgramme,
        List<CreditSum> byArea,

        @Schema(description = "The communes that nothing is told of in that month: the sums are without them")
        List<UUID> missing) {}
