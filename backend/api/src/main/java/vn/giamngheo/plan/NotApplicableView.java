package vn.giamngheo.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A project or sub-project of the national catalogue that a plan declares not applicable.
 *
 * @param nodeId the node of the catalogue
 * @param reason why, in the plan's words
 */
@Schema(
        name = "NotApplicable",
        description = "A project or sub-project of the national catalogue that a plan declares not applicable, and why")
public record NotApplicableView(
        @NotNull UUID nodeId,
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
