package vn.giamngheo.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Why the answer did not help.
 *
 * @param dueOn by which day the next answer is wanted; without one none is set, as the day of the first answer is over
 */
public record ObstacleReopeningRequest(
        @NotBlank @Size(max = Texts.SECTION) String text,
        @Nullable LocalDate dueOn,

        @Nullable @Size(max = ObstacleStepRequest.MOST_FILES)
        List<@NotNull UUID> attachmentIds) {}
