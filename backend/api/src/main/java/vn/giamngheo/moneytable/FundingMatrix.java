package vn.giamngheo.moneytable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/**
 * A plan's money by sub-project and source, as of a date.
 *
 * @param asOf lines of this date and earlier are in it
 * @param agencyId whose figures these are; absent: of the plan as a whole
 * @param sample whether made-up decisions or disbursements are among what it is made of
 * @param rows one for each sub-project and source that the plan or the ledger knows; those of the plan as a whole last
 */
@Schema(description = "A plan's money by sub-project and source, as of a date: stated, allocated, passed on, spent")
public record FundingMatrix(
        UUID planId,
        LocalDate asOf,

        @Schema(description = "Only that kind of capital; the plan's own figures are of both kinds") @Nullable
        CapitalKind capitalKind,

        @Schema(description = "Whose figures these are; null: of the plan as a whole") @Nullable
        UUID agencyId,

        @Schema(description = "Whether sample decisions or disbursements are among what it is made of")
        boolean sample,

        List<Row> rows,
        List<SubProjectFigures> bySubProject,
        List<SourceFigures> bySource,
        FundingFigures total) {

    /** One sub-project's money of one source. */
    @Schema(name = "FundingMatrixRow", description = "One sub-project's money of one source")
    public record Row(
            @Schema(description = "null for what the plan states for itself as a whole") @Nullable
            UUID subProjectId,

            FundingSource fundingSource,

            @Schema(description = "What the plan says instead of an amount") @Nullable
            String pendingWords,

            FundingFigures figures) {}

    /** One sub-project's money of all sources. */
    @Schema(name = "FundingMatrixSubProject", description = "One sub-project's money of all sources")
    public record SubProjectFigures(UUID subProjectId, String code, String name, FundingFigures figures) {}

    /** One source's money of all sub-projects. */
    @Schema(name = "FundingMatrixSource", description = "One source's money of all sub-projects")
    public record SourceFigures(FundingSource fundingSource, FundingFigures figures) {}

    /** A sub-project by name, in the plan's order. */
    record Node(UUID id, String code, String name) {}

    /** A place in the table; without a sub-project it is the plan's as a whole. */
    record Place(@Nullable UUID subProjectId, FundingSource fundingSource) {}
}
