package vn.giamngheo.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** What may be said anew of a round; days on which nobody works move forward. */
public record RoundUpdateRequest(
        @NotBlank @Size(max = Texts.NAME) String name,
        @NotNull LocalDate communeDueOn,
        @NotNull LocalDate agencyDueOn,
        @NotNull LocalDate consolidatedDueOn,
        @Nullable @Size(max = Texts.PARAGRAPH) String note) {}
