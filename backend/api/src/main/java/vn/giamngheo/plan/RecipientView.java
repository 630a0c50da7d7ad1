package vn.giamngheo.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;

/** One line of "Nơi nhận". */
@Schema(name = "Recipient", description = "One line of the plan's recipients")
public record RecipientView(@NotBlank String text, @NotNull Source source) {}
