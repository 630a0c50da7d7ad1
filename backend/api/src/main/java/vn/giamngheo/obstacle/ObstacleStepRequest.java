package vn.giamngheo.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** A message, an answer or a reason, with its files. */
public record ObstacleStepRequest(
        @NotBlank @Size(max = Texts.SECTION) String text,

        @Nullable @Size(max = ObstacleStepRequest.MOST_FILES)
        List<@NotNull UUID> attachmentIds) {
    /** How many files one message has at the most. */
    static final int MOST_FILES = 10;
}
