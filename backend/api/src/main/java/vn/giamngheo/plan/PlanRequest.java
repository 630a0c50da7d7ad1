package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * A plan to enter.
 *
 * @param number the document's number; absent where it is blank
 * @param numberWords the place of the number as the text has it
 * @param issuedOn the day of issue; absent where it is blank
 * @param dateWords place and date as the text has them
 * @param statedTotal the total that the text itself states, in VND; absent where it states none
 * @param notApplicable nodes of the catalogue that the plan declares not applicable, each with its reason
 * @param loadedFrom the fingerprint of the file that it was loaded from
 */
public record PlanRequest(
        @NotNull UUID programmeId,
        @NotNull UUID areaId,
        @Min(2000) @Max(2100) int year,
        @NotBlank String title,
        @Nullable String number,
        @Nullable String numberWords,
        @Nullable LocalDate issuedOn,
        @Nullable String dateWords,
        @NotNull PlanStatus status,
        @NotNull UUID managingAgencyId,
        @NotNull UUID issuingAgencyId,
        @Nullable Signatory signatory,
        @Nullable @PositiveOrZero Long statedTotal,
        @NotBlank String generalObjective,
        List<@Valid LegalBasisView> legalBases,
        List<@Valid RecipientView> recipients,
        List<@Valid AnnexView> annexes,
        Map<UUID, String> notApplicable,
        @Nullable String loadedFrom,
        @NotNull Source source) {}
