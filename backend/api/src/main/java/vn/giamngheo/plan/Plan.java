package vn.giamngheo.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;

/** One year's plan of one area, with what belongs to its text: legal bases, recipients, annexes. */
@Entity
class Plan extends Searchable {
    private UUID programmeId;
    private UUID areaId;
    private int year;
    private String title;
    private @Nullable String number;
    private @Nullable String numberWords;
    private @Nullable LocalDate issuedOn;
    private @Nullable String dateWords;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private @Nullable UUID parentPlanId;
    private UUID managingAgencyId;
    private UUID issuingAgencyId;

    @Embedded
    private @Nullable Signatory signatory;

    private @Nullable Long statedTotal;
    private String generalObjective;
    private @Nullable String loadedFrom;

    @Embedded
    private Source source;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<LegalBasis> legalBases = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Recipient> recipients = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Annex> annexes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("programmeNodeId")
    private List<NotApplicableNode> notApplicableNodes = new ArrayList<>();

    protected Plan() {}

    Plan(PlanRequest request) {
        programmeId = request.programmeId();
        areaId = request.areaId();
        year = request.year();
        title = request.title();
        number = request.number();
        numberWords = request.numberWords();
        issuedOn = request.issuedOn();
        dateWords = request.dateWords();
        status = request.status();
        managingAgencyId = request.managingAgencyId();
        issuingAgencyId = request.issuingAgencyId();
        signatory = request.signatory();
        statedTotal = request.statedTotal();
        generalObjective = request.generalObjective();
        loadedFrom = request.loadedFrom();
        source = request.source();
        for (LegalBasisView basis : request.legalBases()) {
            legalBases.add(new LegalBasis(legalBases.size() + 1, basis));
        }
        for (RecipientView recipient : request.recipients()) {
            recipients.add(new Recipient(recipients.size() + 1, recipient));
        }
        request.annexes().forEach(annex -> annexes.add(new Annex(annex)));
        request.notApplicable()
                .forEach((nodeId, reason) -> notApplicableNodes.add(new NotApplicableNode(nodeId, reason)));
    }

    PlanResponse toResponse() {
        return toResponse(true);
    }

    /** Without the stated total for who sees no figures. */
    PlanResponse toResponse(boolean withFigures) {
        return new PlanResponse(
                id(),
                programmeId,
                parentPlanId,
                areaId,
                year,
                title,
                number,
                numberWords,
                issuedOn,
                dateWords,
                status,
                managingAgencyId,
                issuingAgencyId,
                signatory,
                generalObjective,
                legalBases.stream().map(LegalBasis::toView).toList(),
                recipients.stream().map(Recipient::toView).toList(),
                annexes.stream().map(Annex::toView).toList(),
                extent(withFigures),
                source,
                version());
    }

    private PlanExtent extent(boolean withFigures) {
        return new PlanExtent(
                withFigures ? statedTotal : null,
                notApplicableNodes.stream().map(NotApplicableNode::toView).toList());
    }

    UUID programmeId() {
        return programmeId;
    }

    @Nullable
    UUID parentPlanId() {
        return parentPlanId;
    }

    UUID managingAgencyId() {
        return managingAgencyId;
    }

    UUID issuingAgencyId() {
        return issuingAgencyId;
    }

    List<LegalBasis> legalBases() {
        return legalBases;
    }

    List<Recipient> recipients() {
        return recipients;
    }

    List<Annex> annexes() {
        return annexes;
    }

    String title() {
        return title;
    }

    PlanStatus status() {
        return status;
    }

    int year() {
        return year;
    }

    Source source() {
        return source;
    }

    /** Says of itself something else. */
    void change(PlanUpdateRequest request) {
        title = request.title();
        generalObjective = request.generalObjective();
        number = request.number();
        numberWords = request.numberWords();
        issuedOn = request.issuedOn();
        dateWords = request.dateWords();
    }

    /** Is of another extent. A node that stays keeps its row. */
    void change(PlanExtent extent) {
        statedTotal = extent.statedTotal();
        Map<UUID, String> reasons = extent.notApplicable().stream()
                .collect(Collectors.toMap(NotApplicableView::nodeId, NotApplicableView::reason));
        notApplicableNodes.removeIf(node -> !reasons.containsKey(node.nodeId()));
        for (NotApplicableNode node : notApplicableNodes) {
            String reason = reasons.remove(node.nodeId());
            if (reason != null) {
                node.change(reason);
            }
        }
        reasons.forEach((nodeId, reason) -> notApplicableNodes.add(new NotApplicableNode(nodeId, reason)));
    }

    /** Is managed and issued by these agencies; what was remarked on others in their places is no more. */
    void give(UUID managing, UUID issuing) {
        if (!managing.equals(managingAgencyId)) {
            managingAgencyId = managing;
            source = CopiedSource.without(source, OtherYear.MANAGING);
        }
        if (!issuing.equals(issuingAgencyId)) {
            issuingAgencyId = issuing;
            source = CopiedSource.without(source, OtherYear.ISSUING);
        }
    }

    /** From now on its text stands. */
    void issue(PlanIssueRequest request) {
        number = request.number();
        issuedOn = request.issuedOn();
        signatory = request.signatory();
        status = PlanStatus.ISSUED;
        source = CopiedSource.stated(source);
    }

    /** An amendment has changed what it states. */
    void amend() {
        status = PlanStatus.AMENDED;
    }

    /** From now on nothing of it changes. */
    void close() {
        status = PlanStatus.CLOSED;
    }

    /** The draft of a plan below this one, of an area within its own: its programme, its year, its objective to begin with. */
    Plan draftBelow(UUID otherAreaId, UUID agencyId, String otherTitle) {
        Plan draft = new Plan();
        draft.parentPlanId = id();
        draft.programmeId = programmeId;
        draft.areaId = otherAreaId;
        draft.year = year;
        draft.title = otherTitle;
        draft.status = PlanStatus.DRAFT;
        draft.managingAgencyId = agencyId;
        draft.issuingAgencyId = agencyId;
        draft.generalObjective = generalObjective;
        draft.source = new Source(null, Provenance.STATED, null);
        return draft;
    }

    /** A draft of another year that says the same of itself, without number, date, signature and money. */
    Plan copy(OtherYear other) {
        Plan draft = new Plan();
        draft.programmeId = programmeId;
        draft.areaId = other.areaId();
        draft.year = other.year();
        draft.title = title.replace("năm " + year, "năm " + other.year());
        draft.status = PlanStatus.DRAFT;
        draft.managingAgencyId = other.managingAgencyId();
        draft.issuingAgencyId = other.issuingAgencyId();
        draft.generalObjective = generalObjective;
        // That the other plan is one may be our reading; the draft is one in any case.
        draft.source = CopiedSource.of(new Source(source.section(), Provenance.STATED, null), year, other.remark());
        legalBases.forEach(basis -> draft.legalBases.add(basis.copy(copied(basis.source()))));
        recipients.forEach(line -> draft.recipients.add(line.copy(copied(line.source()))));
        annexes.forEach(annex -> draft.annexes.add(annex.copy(copied(annex.source()))));
        notApplicableNodes.forEach(node -> draft.notApplicableNodes.add(node.copy()));
        return draft;
    }

    private Source copied(Source original) {
        return CopiedSource.of(original, year, null);
    }
}
