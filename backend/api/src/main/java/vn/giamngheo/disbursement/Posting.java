package vn.giamngheo.disbursement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Provenance;

/** A line as it is written into the register; its names are those that {@link DisbursementRepository#post} reads. */
record Posting(
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
        @Nullable UUID reversesId,
        boolean beforeDecision,
        boolean overBalance,
        boolean late,
        @Nullable String flagReason,
        @Nullable String again,
        Provenance provenance) {

    /** The mirror of a line. */
    static Posting reversing(UUID id, DisbursementResponse line, LocalDate day, String reason) {
        return new Posting(
                id,
                line.planId(),
                line.subProjectId(),
                line.fundingSource(),
                line.capitalKind(),
                line.agencyId(),
                line.kind(),
                line.amount(),
                day,
                line.voucher(),
                line.payee(),
                line.content(),
                line.id(),
                false,
                false,
                false,
                reason,
                null,
                line.source().provenance());
    }
}
