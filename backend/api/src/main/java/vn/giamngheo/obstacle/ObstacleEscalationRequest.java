package vn.giamngheo.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** Why the leader is to answer, and by which day. */
public record ObstacleEscalationRequest(
        @NotBlank @Size(max = Texts.SECTION) String text,
        @NotNull LocalDate dueOn,

        @Nullable @Size(max = ObstacleStepRequest.MOST_FILES)
        List<@NotNull UUID> attachmentIds) {}
