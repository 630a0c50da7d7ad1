package vn.giamngheo.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** Keeps what was given and what it was used for. */
@ApplicationScoped
@Transactional
public class ContributionService {
    private final ContributionRepository contributions;
    private final PlanService plans;
    private final AgencyService agencies;
    private final Once once;
    private final Sheets sheets;
    private final PlanTitles titles;
    private final Clock clock;

    ContributionService(
            ContributionRepository contributions,
            PlanService plans,
            AgencyService agencies,
            Once once,
            Sheets sheets,
            PlanTitles titles,
            Clock clock) {
        this.contributions = contributions;
        this.plans = plans;
        this.agencies = agencies;
        this.once = once;
        this.sheets = sheets;
        this.titles = titles;
        this.clock = clock;
    }

    /** The entries that meet the filter. */
    public Page<ContributionResponse> list(Scope scope, ContributionFilter filter, PageRequest page) {
        return contributions.all(scope, filter, false).page(page);
    }

    /** One entry. */
    public ContributionResponse get(Scope scope, UUID id) {
        return contributions.all(scope).one(id).orElseThrow(() -> ProblemException.notFound("contribution", id));
    }

    /** What was given and used, by fund. */
    public ContributionSummary summary(Scope scope, UUID planId) {
        plans.get(scope, planId);
        return new ContributionSummary(planId, contributions.sums(scope, planId));
    }

    /**
     * The entries as a sheet.
     *
     * @param forPublic without the name of anybody who asked not to be named, whoever makes it
     */
    public SheetFile export(Scope scope, UUID planId, ContributionFilter filter, boolean forPublic) {
        Title title = titles.of(scope, planId, forPublic ? "Danh sách ủng hộ công khai" : "Huy động ủng hộ người nghèo")
                .notingIf(
                        contributions.hasSamples(scope, planId),
                        "Có số liệu mẫu để minh họa, không phải số liệu thật.");
        Map<UUID, String> names = new HashMap<>();
        ContributionTable table = new ContributionTable(
                title,
                id -> names.computeIfAbsent(id, one -> agencies.get(scope, one).shortName()),
                forPublic);
        return sheets.write(
                scope.fullName(), table.table(), table.counting(contributions.all(scope, filter, forPublic)::each));
    }

    /** Enters what was given, or put to use. */
    @Audited("contribution.create")
    public ContributionResponse create(Scope scope, IdempotencyKey key, @NotNull @Valid ContributionRequest request) {
        return once.answer(
                scope.userId(), key, "contribution.create", List.of(request), ContributionResponse.class, () -> {
                    requireWritable(scope, request.planId(), request.agencyId());
                    AgencyResponse agency = agencies.get(scope, request.agencyId());
                    if (!agency.existsOn(request.datedOn())) {
                        throw ProblemException.invalidField("/agencyId", "not-in-force");
                    }
                    return posted(scope, new Contribution(scope, request, clock.instant()));
                });
    }

    /** Takes an entry back by one that reverses it. */
    @Audited("contribution.reverse")
    public ContributionResponse reverse(
            Scope scope, UUID id, IdempotencyKey key, @NotNull @Valid ContributionReversalRequest request) {
        Contribution wrong =
                contributions.entity(scope, id).orElseThrow(() -> ProblemException.notFound("contribution", id));
        return once.answer(
                scope.userId(), key, "contribution.reverse", List.of(id, request), ContributionResponse.class, () -> {
                    requireWritable(scope, wrong.planId(), wrong.agencyId());
                    return posted(scope, wrong.reversal(scope, request.reason(), clock.instant()));
                });
    }

    private ContributionResponse posted(Scope scope, Contribution entry) {
        contributions.persist(entry);
        contributions.flush();
        return get(scope, entry.id());
    }

    /** A district's plan that is not closed; by finance, or by an officer of the keeper's own. */
    private void requireWritable(Scope scope, UUID planId, UUID agencyId) {
        if (plans.get(scope, planId).parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "no-district-plan");
        }
        plans.requireEditable(scope, planId);
        AgencyResponse agency = agencies.withIds(scope, Set.of(agencyId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
        if (agency.kind() != AgencyKind.FRONT && agency.kind() != AgencyKind.PEOPLES_COMMITTEE) {
            throw ProblemException.invalidField("/agencyId", "no-keeper");
        }
        boolean finance = scope.programmeRoles().contains(ProgrammeRole.FINANCE);
        if (!finance && !scope.draftsFor().contains(agency.code())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only finance and the keeper's own officers do this");
        }
    }
}
