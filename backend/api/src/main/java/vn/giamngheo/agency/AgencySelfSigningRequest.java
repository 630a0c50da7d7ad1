package vn.giamngheo.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Whether the one person of a unit may sign the figures that they have entered.
 *
 * @param reason why it is allowed, or no longer
 */
public record AgencySelfSigningRequest(
        boolean allowed,
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
