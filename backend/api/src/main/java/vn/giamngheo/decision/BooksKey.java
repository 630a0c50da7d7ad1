package vn.giamngheo.decision;

import java.util.UUID;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** One account of the books: which agency, for what, out of which source and kind of capital. */
record BooksKey(UUID subProjectId, FundingSource fundingSource, CapitalKind capitalKind, UUID agencyId) {}
