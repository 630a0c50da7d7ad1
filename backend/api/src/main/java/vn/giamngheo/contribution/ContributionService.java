package vn.giamngheo.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
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
    private static final String TABLE = "contribution";
    private static final String GIVER = "giverName";
    private static final HistoryPart REVERSALS = new HistoryPart(TABLE, "reverses_id");
    private final ContributionRepository contributions;
    private final ContributionKeepers keepers;
    private final PlanService plans;
    private final AgencyService agencies;
    private final HistoryService history;
    private final Once once;
    private final Sheets sheets;
    private final PlanTitles titles;
    private final Clock clock;

    ContributionService(
            ContributionRepository contributions,
            ContributionKeepers keepers,
            PlanService plans,
            AgencyService agencies,
            HistoryService history,
            Once once,
            Sheets sheets,
            PlanTitles titles,
            Clock clock) {
        this.contributions = contributions;
        this.keepers = keepers;
        this.plans = plans;
        this.agencies = agencies;
        this.history = history;
        this.once = once;
        this.sheets = sheets;
        this.titles = titles;
        this.clock = clock;
    }

    /** The entries that meet the filter. */
    @ReadsPersonalData("contribution.list")
    public Page<ContributionResponse> list(Scope scope, ContributionFilter filter, PageRequest page) {
        return contributions.all(scope, filter).page(page);
    }

    /** One entry. */
    @ReadsPersonalData("contribution.get")
    public ContributionResponse get(Scope scope, UUID id) {
        return contributions.all(scope).one(id).orElseThrow(() -> ProblemException.notFound("contribution", id));
    }

    /** What was given and used, by fund. */
    public ContributionSummary summary(Scope scope, UUID planId) {
        plans.frame(scope, planId);
        return new ContributionSummary(planId, contributions.sums(scope, planId));
    }

    /**
     * The entries as a sheet.
     *
     * @param forPublic without the name of anybody who asked not to be named, whoever makes it
     */
    @ReadsPersonalData("contribution.export")
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
                scope.fullName(), table.table(), table.counting(contributions.lines(scope, filter, forPublic)::each));
    }

    /**
     * What was done to an entry and by the one that takes it back, newest first. Who asked not to be named is not named by its
     * history either, but to its keepers.
     */
    @ReadsPersonalData("contribution.history")
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        ContributionResponse entry = get(scope, id);
        Page<HistoryEntry> told = history.of(scope, TABLE, id, page, REVERSALS);
        return entry.anonymous() && entry.giverName() == null ? told.map(one -> one.without(GIVER)) : told;
    }

    /** Enters what was given, or put to use. */
    @Audited("contribution.create")
    public ContributionResponse create(Scope scope, IdempotencyKey key, @NotNull @Valid ContributionRequest request) {
        return once.answer(
                scope.userId(), key, "contribution.create", List.of(request), ContributionResponse.class, () -> {
                    keepers.requireWritable(scope, request.planId(), request.agencyId());
                    contributions.lock(scope, request.planId());
                    List<FieldError> faults = faults(scope, request.planId(), List.of(request), index -> "");
                    if (!faults.isEmpty()) {
                        throw new ProblemException(
                                ProblemType.INVALID_FIELDS, "One or more fields are not valid", faults);
                    }
                    return posted(scope, new Contribution(scope, request, clock.instant()));
                });
    }

    /** Enters many of one open plan, all or none; nothing is wrong with who keeps them. */
    @Audited("contribution.enter-many")
    public void enter(Scope scope, List<@Valid ContributionRequest> entries) {
        contributions.persist(entries.stream()
                .map(request -> new Contribution(scope, request, clock.instant()))
                .toList());
        contributions.flush();
    }

    /** Makes whoever else enters gifts of the plan wait: what is there already is there for both. */
    void requireAlone(Scope scope, UUID planId) {
        contributions.lock(scope, planId);
    }

    /**
     * What is wrong with who keeps these entries, and which of them is there already without a word on why it comes again: the same
     * gift under the same document.
     *
     * @param placeOf where an entry stands in what the caller sent, by its index
     */
    List<FieldError> faults(Scope scope, UUID planId, List<ContributionRequest> entries, IntFunction<String> placeOf) {
        Set<UUID> ids = entries.stream().map(ContributionRequest::agencyId).collect(Collectors.toSet());
        Map<UUID, AgencyResponse> known = agencies.withIds(scope, ids).stream()
                .collect(Collectors.toMap(AgencyResponse::id, Function.identity()));
        Set<Gift> there = new HashSet<>(contributions.documented(scope, planId, ids));
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ContributionRequest entry = entries.get(i);
            AgencyResponse keeper = Objects.requireNonNull(known.get(entry.agencyId()));
            String place = placeOf.apply(i);
            if (!ContributionKeepers.keeps(keeper)) {
                faults.add(new FieldError(place + "/agencyId", "no-keeper", Map.of()));
            } else if (!ContributionKeepers.mayWriteFor(scope, keeper)) {
                faults.add(new FieldError(place + "/agencyId", "not-your-agency", Map.of()));
            } else if (!keeper.existsOn(entry.datedOn())) {
                faults.add(new FieldError(place + "/agencyId", "not-in-force", Map.of()));
            } else if (entry.document() != null && !there.add(Gift.of(entry)) && entry.again() == null) {
                faults.add(new FieldError(place + "/document", "given-already", Map.of()));
            }
        }
        return faults;
    }

    /** Takes an entry back by one that reverses it. */
    @Audited("contribution.reverse")
    public ContributionResponse reverse(
            Scope scope, UUID id, IdempotencyKey key, @NotNull @Valid ContributionReversalRequest request) {
        Contribution wrong =
                contributions.entity(scope, id).orElseThrow(() -> ProblemException.notFound("contribution", id));
        return once.answer(
                scope.userId(), key, "contribution.reverse", List.of(id, request), ContributionResponse.class, () -> {
                    keepers.requireWritable(scope, wrong.planId(), wrong.agencyId());
                    return posted(scope, wrong.reversal(scope, request.reason(), clock.instant()));
                });
    }

    private ContributionResponse posted(Scope scope, Contribution entry) {
        contributions.persist(entry);
        contributions.flush();
        return get(scope, entry.id());
    }
}
