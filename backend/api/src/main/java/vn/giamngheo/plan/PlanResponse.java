package vn.giamngheo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A whole plan as the API shows it. */
@Schema(name = "Plan", description = "One year's plan of one area, with its legal bases, recipients and annexes")
public record PlanResponse(
        UUID id,
        UUID programmeId,

        @Schema(description = "The district's plan that this one of a commune belongs to") @Nullable
        UUID parentPlanId,

        UUID areaId,
        int year,
        String title,
        @Nullable String number,
        @Nullable String numberWords,
        @Nullable LocalDate issuedOn,
        @Nullable String dateWords,
        PlanStatus status,
        UUID managingAgencyId,
        UUID issuingAgencyId,
        @Nullable Signatory signatory,

        String generalObjective,
        List<LegalBasisView> legalBases,
        List<RecipientView> recipients,
        List<AnnexView> annexes,
        PlanExtent extent,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public PlanUpdateRequest toRequest() {
        return new PlanUpdateRequest(title, generalObjective, number, numberWords, issuedOn, dateWords);
    }

    /** What would be sent to leave its document as it is. */
    public PlanDocumentRequest toDocumentRequest() {
        return new PlanDocumentRequest(legalBases, recipients, annexes, extent);
    }
}
