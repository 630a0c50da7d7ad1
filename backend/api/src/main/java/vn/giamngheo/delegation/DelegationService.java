package vn.giamngheo.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.attachment.AttachmentHolder;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps delegations. */
@ApplicationScoped
@Transactional
public class DelegationService implements AttachmentHolder {
    private final DelegationRepository delegations;
    private final AgencyService agencies;
    private final AttachmentService attachments;
    private final HistoryService history;
    private final Event<DelegationsChanged> changes;
    private final Clock clock;

    DelegationService(
            DelegationRepository delegations,
            AgencyService agencies,
            AttachmentService attachments,
            HistoryService history,
            Event<DelegationsChanged> changes,
            Clock clock) {
        this.delegations = delegations;
        this.agencies = agencies;
        this.attachments = attachments;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    /** The delegations within the scope that meet the filter. */
    @ReadsPersonalData("delegation.list")
    public Page<DelegationResponse> list(Scope scope, DelegationFilter filter, PageRequest page) {
        return delegations.list(scope, filter, today(), page).map(delegation -> view(scope, delegation));
    }

    /** One delegation; not found where there is none within the scope. */
    @ReadsPersonalData("delegation.get")
    public DelegationResponse get(Scope scope, UUID id) {
        return view(scope, seen(scope, id));
    }

    @Override
    public boolean shows(Scope scope, UUID attachmentId) {
        return delegations.shows(scope, attachmentId);
    }

    /** What was done to a delegation, newest first. */
    @ReadsPersonalData("delegation.history")
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        seen(scope, id);
        return history.of(scope, "delegation", id, page);
    }

    /** Records a delegation: a head's for their unit, through {@link DelegationRecording}. Deputies name no deputies. */
    @Audited("delegation.record")
    public DelegationResponse create(Scope scope, @NotNull @Valid DelegationRequest request) {
        if (agencies.withIds(scope, Set.of(request.agencyId())).stream()
                .noneMatch(agency -> scope.heads(agency.code()))) {
            throw ProblemException.unknownReference("/agencyId");
        }
        if (request.leads() && !scope.leads()) {
            throw ProblemException.invalidField("/leads", "only-leader");
        }
        if (request.delegateUser().equalsIgnoreCase(scope.userName())) {
            throw ProblemException.invalidField("/delegateUser", "oneself");
        }
        if (request.documentDate().isAfter(today())) {
            throw ProblemException.invalidField("/documentDate", "past-or-present");
        }
        delegations.overlapping(scope, request).ifPresent(other -> {
            throw other.overlapped();
        });
        UUID scan = request.attachmentId();
        if (scan != null) {
            attachments.requireOwn(scope, List.of(scan), "/attachmentId");
        }
        Delegation delegation = new Delegation(request, scope.fullName(), clock.instant());
        delegations.persist(delegation);
        return saved(scope, delegation);
    }

    /** Ends a delegation before its last day: who heads the unit their own, the leader any, as a unit may have no head any more. */
    @Audited("delegation.end")
    public DelegationResponse end(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid DelegationEndRequest request) {
        Delegation delegation = seen(scope, id);
        if (!mayEnd(scope, delegation)) {
            throw ProblemException.notFound("delegation", id);
        }
        ifMatch.require(delegation.version());
        delegation.end(request.reason(), clock.instant(), today());
        return saved(scope, delegation);
    }

    /** To whom something is given that is not over today, for {@link RunningDelegations}. */
    List<GivenDeputyship> notOver(Scope system) {
        return delegations.notOver(system, today());
    }

    private DelegationResponse saved(Scope scope, Delegation delegation) {
        delegations.flush();
        changes.fire(new DelegationsChanged());
        return view(scope, delegation);
    }

    private DelegationResponse view(Scope scope, Delegation delegation) {
        return delegation.toResponse(today(), mayEnd(scope, delegation));
    }

    private boolean mayEnd(Scope scope, Delegation delegation) {
        return scope.leads()
                || scope.heads(agencies.get(scope, delegation.agencyId()).code());
    }

    private Delegation seen(Scope scope, UUID id) {
        return delegations.one(scope, id).orElseThrow(() -> ProblemException.notFound("delegation", id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
