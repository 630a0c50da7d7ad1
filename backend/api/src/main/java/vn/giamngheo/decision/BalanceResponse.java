package vn.giamngheo.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** What an agency holds. */
@Schema(
        name = "Balance",
        description =
                "What an agency holds for a sub-project out of a source: received, less what it gave on and spent, in VND")
public record BalanceResponse(
        UUID id,
        UUID planId,
        UUID subProjectId,
        FundingSource fundingSource,
        CapitalKind capitalKind,
        UUID agencyId,
        long received,
        long given,
        long spent,
        long held) {}
