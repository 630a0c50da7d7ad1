package vn.giamngheo.decision;

import java.util.UUID;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/**
 * What carry-overs bring one agency for one purpose, be they drafts or issued, less what was taken back.
 *
 * @param amount in VND
 */
public record CarriedOver(
        UUID subProjectId, FundingSource fundingSource, CapitalKind capitalKind, UUID agencyId, long amount) {}
