package vn.giamngheo.communeplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A commune's task to enter, or what it is to become.
 *
 * @param who the people or the branch of the commune that does it, in words: they are no agencies of the register
 * @param dueOn the day until which it is done; absent where the plan names none
 * @param dueWords the time as the plan has it, e.g. a quarter
 * @param subProjectId of the district's plan; absent for work of the commune's own
 */
public record CommuneTaskRequest(
        @NotNull UUID planId,
        @NotBlank @Size(max = Texts.PARAGRAPH) String what,
        @NotBlank @Size(max = Texts.NAME) String who,
        @Nullable LocalDate dueOn,
        @Nullable @Size(min = 1, max = Texts.NAME) String dueWords,
        @Nullable UUID subProjectId,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {}
