package vn.giamngheo.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A webhook to set up, or to say something else of.
 *
 * @param agencyId whose system it is: it is told what that agency's integrator would be shown
 */
public record WebhookRequest(
        @NotBlank @Size(max = Texts.NAME) String name,

        @Schema(description = "An https address; it is not on a private network unless the installation allows it")
        @NotBlank
        @Size(max = 2_000)
        String url,

        @NotNull UUID agencyId,
        @NotEmpty Set<@NotNull DataEventKind> kinds) {}
