package vn.giamngheo.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A decision to draft, or what a draft is to say of itself.
 *
 * @param agencyId the agency that decides over what it holds; absent where a superior has decided
 * @param summary the document's abstract
 * @param statedTotal what the document says that its lines come to, in VND, without a sign; absent where it says nothing
 * @param attachmentId the scan
 */
public record DecisionRequest(
        @NotNull UUID planId,
        @NotNull DecisionKind kind,
        @NotNull DecisionAuthority authority,

        @Schema(description = "The agency that decides over what it holds; absent where a superior has decided")
        @Nullable
        UUID agencyId,

        @NotBlank @Size(max = Texts.NAME) String issuingBody,
        @Nullable @Size(max = Texts.NAME) String number,
        @Nullable LocalDate issuedOn,
        @NotBlank @Size(max = Texts.PARAGRAPH) String summary,

        @Nullable @PositiveOrZero @Max(DecisionLineRequest.MOST)
        Long statedTotal,

        @Nullable UUID attachmentId,
        @NotNull @Valid Source source) {

    /** Whose decision it is is said where, and only where, an agency decides itself. */
    @AssertTrue(message = "/agencyId")
    public boolean isDecidedBySomebody() {
        return authority == null || (authority == DecisionAuthority.OWN) == (agencyId != null);
    }
}
