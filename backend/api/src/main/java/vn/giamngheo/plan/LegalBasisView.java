package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A document that the plan stands on or cites.
 *
 * @param issuedOn the date as the plan writes it, even where it looks wrong
 */
@Schema(name = "LegalBasis", description = "A document that the plan stands on or cites")
public record LegalBasisView(
        @NotNull Role role,
        @NotBlank @Size(max = Texts.NAME) String number,
        @NotBlank @Size(max = Texts.NAME) String issuer,
        @NotNull LocalDate issuedOn,

        @NotBlank
        @Size(max = Texts.PARAGRAPH)
        @Schema(name = "abstract")
        @com.fasterxml.jackson.annotation.JsonProperty("abstract")
        String abstractText,

        @NotNull @Valid Source source) {
    /** What the document is to the plan. */
    @Schema(name = "LegalBasisRole")
    public enum Role {
        /** The preamble stands on it. */
        BASIS,
        /** The body names it. */
        CITED
    }
}
