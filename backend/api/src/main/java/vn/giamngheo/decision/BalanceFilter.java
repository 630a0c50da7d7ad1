package vn.giamngheo.decision;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** Which balances are asked for; what is absent keeps all. */
public record BalanceFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,
        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,
        @QueryParam("agencyId") @Nullable UUID agencyId) {}
