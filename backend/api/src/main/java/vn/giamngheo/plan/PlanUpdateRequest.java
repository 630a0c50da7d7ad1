package vn.giamngheo.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What a draft is to say of itself.
 *
 * @param number the document's number; absent until it is issued
 * @param numberWords the place of the number as the text has it
 * @param dateWords place and date as the text has them
 */
public record PlanUpdateRequest(
        @NotBlank @Size(max = Texts.PARAGRAPH) String title,
        @NotBlank @Size(max = Texts.SECTION) String generalObjective,
        @Nullable @Size(min = 1, max = Texts.NAME) String number,
        @Nullable @Size(max = Texts.NAME) String numberWords,
        @Nullable LocalDate issuedOn,
        @Nullable @Size(max = Texts.NAME) String dateWords) {}
