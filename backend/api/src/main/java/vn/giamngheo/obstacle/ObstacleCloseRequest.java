package vn.giamngheo.obstacle;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** A last word, if there is one. */
public record ObstacleCloseRequest(
        @Nullable @Size(max = Texts.SECTION) String text) {}
