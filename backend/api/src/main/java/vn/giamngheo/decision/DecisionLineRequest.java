package vn.giamngheo.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Texts;

/**
 * One line of a draft: money that goes from one agency to another. An absent agency is the world outside of the plan's area.
 *
 * @param amount in VND
 * @param reversesId the line of an issued decision that this one takes back
 * @param flagReason why what a superior did may leave a holder with less than nothing
 */
@Schema(
        description =
                "Money that goes from one agency to another; an absent agency is the world outside of the plan's area")
public record DecisionLineRequest(
        @NotNull UUID subProjectId,
        @NotNull FundingSource fundingSource,
        @NotNull CapitalKind capitalKind,
        @Nullable UUID fromAgencyId,
        @Nullable UUID toAgencyId,

        @NotNull @Positive @Max(DecisionLineRequest.MOST) @Schema(description = "In VND")
        Long amount,

        @Schema(description = "The line of an issued decision that this one takes back") @Nullable
        UUID reversesId,

        @Nullable @Size(max = Texts.PARAGRAPH) String flagReason,

        @Nullable @Size(max = Texts.PARAGRAPH) String note) {
    /** More than any line moves, and little enough for sums of many. */
    static final long MOST = 100_000_000_000_000L;
}
