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
 * @param months every month that it has told of, newest first
 */
@Schema(description = "One month's preferential credit, by programme and by commune")
public record CreditSummary(
        UUID planId,
        @Nullable LocalDate month,
        List<LocalDate> months,
        List<CreditSum> byProgramme,
        List<CreditSum> byArea) {}
