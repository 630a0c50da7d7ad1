package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An annex that the plan cites.
 *
 * @param received whether it is in hand
 */
@Schema(name = "Annex", description = "An annex that the plan cites, and whether it is in hand")
public record AnnexView(
        @Positive int number,
        @NotBlank @Size(max = Texts.PARAGRAPH) String title,
        boolean received,
        @NotNull @Valid Source source) {}
