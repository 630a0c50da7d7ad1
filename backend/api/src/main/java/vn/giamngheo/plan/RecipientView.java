package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** One line of "Nơi nhận". */
@Schema(name = "Recipient", description = "One line of the plan's recipients")
public record RecipientView(
        @NotBlank @Size(max = Texts.PARAGRAPH) String text,
        @NotNull @Valid Source source) {}
