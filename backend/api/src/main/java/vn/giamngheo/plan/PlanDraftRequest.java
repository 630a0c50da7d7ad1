package vn.giamngheo.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What a district's draft is to say of itself, and which agencies manage and issue it. An issued plan keeps these, and a commune's
 * is its own unit's: {@link PlanUpdateRequest} is the same without them.
 *
 * @param number the document's number; absent until it is issued
 * @param numberWords the place of the number as the text has it
 * @param dateWords place and date as the text has them
 * @param managingAgencyId who manages the programme by this plan
 * @param issuingAgencyId who issues it
 */
public record PlanDraftRequest(
        @NotBlank @Size(max = Texts.PARAGRAPH) String title,
        @NotBlank @Size(max = Texts.SECTION) String generalObjective,
        @Nullable @Size(min = 1, max = Texts.NAME) String number,
        @Nullable @Size(max = Texts.NAME) String numberWords,
        @Nullable LocalDate issuedOn,
        @Nullable @Size(max = Texts.NAME) String dateWords,
        @NotNull UUID managingAgencyId,
        @NotNull UUID issuingAgencyId) {

    PlanUpdateRequest words() {
        return new PlanUpdateRequest(title, generalObjective, number, numberWords, issuedOn, dateWords);
    }
}
