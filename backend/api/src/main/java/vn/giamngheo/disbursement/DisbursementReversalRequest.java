package vn.giamngheo.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Texts;

/** Why a line is reversed, and from which day on: the line's own where it was mistyped, a later one where money came back. */
@Schema(description = "Why a line is reversed, and from which day on it counts no more")
public record DisbursementReversalRequest(
        @NotNull LocalDate reversedOn,
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
