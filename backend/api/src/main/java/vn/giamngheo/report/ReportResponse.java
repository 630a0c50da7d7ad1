package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.shared.http.Tagged;

/**
 * A report as the API shows it to one caller, with the sections that they see.
 *
 * @param lateDays by how many days it came in late, or is late today; 0 where it is not
 * @param narrative what the unit says beside its figures; absent for who sees accepted figures only
 * @param editable whether the caller may write its narrative now
 * @param paper the paper that it came on; absent where the unit has entered it itself
 * @param takesPaper whether the caller may enter a paper for it now
 */
@Schema(name = "Report", description = "What one agency answers to a round")
public record ReportResponse(
        UUID id,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean roundOpen,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String agencyShortName,
        LocalDate dueOn,
        int lateDays,
        SectionState state,
        int asked,
        int filled,
        @Nullable Narrative narrative,
        boolean editable,
        @Nullable PaperView paper,
        boolean takesPaper,
        List<SectionView> sections,
        int version)
        implements Tagged {

    /** What is allowed differs by caller and by day: a copy that a browser has kept is never good enough. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }

    /** What a unit says beside its figures. */
    @Schema(name = "ReportNarrative", description = "What a unit says beside its figures")
    public record Narrative(
            @Nullable String results,
            @Nullable String difficulties,
            @Nullable String proposals) {}

    /** The paper that a report came on. */
    @Schema(name = "ReportPaper", description = "The paper that a report came on, and its scan")
    public record PaperView(String number, LocalDate date, AttachmentResponse scan) {}
}
