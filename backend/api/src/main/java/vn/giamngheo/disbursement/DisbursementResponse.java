package vn.giamngheo.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** One line of the register, as the API shows it. It never changes; what refers to it may come. */
@Schema(
        name = "Disbursement",
        description = "One line of the register of payments. A line that reverses another takes its amount back")
public record DisbursementResponse(
        UUID id,
        UUID planId,
        UUID subProjectId,
        FundingSource fundingSource,
        CapitalKind capitalKind,
        UUID agencyId,
        DisbursementKind kind,
        @Schema(description = "VND") long amount,
        LocalDate paidOn,
        String voucher,
        @Nullable String payee,
        @Nullable String content,
        List<DisbursementFlag> flags,

        @Schema(description = "Why it was paid although the money was not there, or why it reverses a line") @Nullable
        String reason,

        @Schema(description = "Why it was entered although the register had the same already") @Nullable
        String again,

        @Schema(description = "The line that this one reverses") @Nullable
        UUID reversesId,

        @Schema(description = "The line that reverses this one") @Nullable
        UUID reversedById,

        @Schema(description = "How much of an advance is accounted for, in VND")
        long cleared,

        Instant postedAt,
        String postedByName,
        Source source,
        int version)
        implements Tagged {

    /** Made by queries, flag by flag. */
    public DisbursementResponse(
            UUID id,
            UUID planId,
            UUID subProjectId,
            FundingSource fundingSource,
            CapitalKind capitalKind,
            UUID agencyId,
            DisbursementKind kind,
            long amount,
            LocalDate paidOn,
            String voucher,
            @Nullable String payee,
            @Nullable String content,
            boolean beforeDecision,
            boolean overBalance,
            boolean late,
            @Nullable String reason,
            @Nullable String again,
            @Nullable UUID reversesId,
            @Nullable UUID reversedById,
            @Nullable Long cleared,
            Instant postedAt,
            String postedByName,
            Source source,
            int version) {
        this(
                id,
                planId,
                subProjectId,
                fundingSource,
                capitalKind,
                agencyId,
                kind,
                amount,
                paidOn,
                voucher,
                payee,
                content,
                flags(beforeDecision, overBalance, late),
                reason,
                again,
                reversesId,
                reversedById,
                cleared == null ? 0 : cleared,
                postedAt,
                postedByName,
                source,
                version);
    }

    /** Whether it counts: it is not reversed, and reverses nothing. */
    public boolean stands() {
        return reversesId == null && reversedById == null;
    }

    /** A reversal or a clearance changes what is shown, and not the line's version. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }

    private static List<DisbursementFlag> flags(boolean beforeDecision, boolean overBalance, boolean late) {
        List<DisbursementFlag> flags = new ArrayList<>();
        if (beforeDecision) {
            flags.add(DisbursementFlag.BEFORE_DECISION);
        }
        if (overBalance) {
            flags.add(DisbursementFlag.OVER_BALANCE);
        }
        if (late) {
            flags.add(DisbursementFlag.LATE);
        }
        return List.copyOf(flags);
    }
}
