package vn.giamngheo.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;

/**
 * A document that the plan stands on or cites.
 *
 * @param issuedOn the date as the plan writes it, even where it looks wrong
 */
@Schema(name = "LegalBasis", description = "A document that the plan stands on or cites")
public record LegalBasisView(
        @NotNull Role role,
        @NotBlank String number,
        @NotBlank String issuer,
        @NotNull LocalDate issuedOn,

        @NotBlank @Schema(name = "abstract") @com.fasterxml.jackson.annotation.JsonProperty("abstract")
        String abstractText,

        @NotNull Source source) {
    /** What the document is to the plan. */
    @Schema(name = "LegalBasisRole")
    public enum Role {
        /** The preamble stands on it. */
        BASIS,
        /** The body names it. */
        CITED
    }
}
