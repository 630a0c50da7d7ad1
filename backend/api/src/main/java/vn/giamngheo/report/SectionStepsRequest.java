package vn.giamngheo.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A step to take with sections of one report or of several: with all of them, or with none.
 *
 * @param reason why, where the step asks for it
 * @param cells the figures that come back, each with its own reason
 */
public record SectionStepsRequest(
        @NotEmpty @Size(max = SectionStepsRequest.MOST_SECTIONS)
        List<@NotNull @Valid SectionVersion> sections,

        @Nullable @Size(max = Texts.PARAGRAPH) String reason,

        @Nullable @Size(max = SectionStepsRequest.MOST_CELLS)
        List<@NotNull @Valid ReturnedCell> cells) {
    /** How many sections go in one request. */
    static final int MOST_SECTIONS = 200;
    /** How many figures come back at once. */
    static final int MOST_CELLS = 1000;

    /** A section, and the version of it that was read. */
    @Schema(name = "SectionVersion")
    public record SectionVersion(@NotNull UUID id, @NotNull Integer version) {}

    /** A figure that comes back, and why. */
    @Schema(name = "ReturnedCell")
    public record ReturnedCell(
            @NotNull UUID resultId,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
}
