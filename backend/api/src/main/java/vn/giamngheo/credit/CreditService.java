package vn.giamngheo.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
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

/** Keeps what the bank tells of its loans. */
@ApplicationScoped
@Transactional
public class CreditService {
    private final CreditTotalRepository totals;
    private final PlanService plans;
    private final AgencyService agencies;
    private final AreaService areas;
    private final HistoryService history;
    private final Once once;
    private final Sheets sheets;
    private final PlanTitles titles;

    CreditService(
            CreditTotalRepository totals,
            PlanService plans,
            AgencyService agencies,
            AreaService areas,
            HistoryService history,
            Once once,
            Sheets sheets,
            PlanTitles titles) {
        this.totals = totals;
        this.plans = plans;
        this.agencies = agencies;
        this.areas = areas;
        this.history = history;
        this.once = once;
        this.sheets = sheets;
        this.titles = titles;
    }

    /** The totals that meet the filter. */
    public Page<CreditTotalResponse> list(Scope scope, CreditFilter filter, PageRequest page) {
        return totals.all(scope, filter).page(page);
    }

    /** One programme's totals in one commune. */
    public CreditTotalResponse get(Scope scope, UUID id) {
        return totals.all(scope, new CreditFilter(null, null, null, null))
                .one(id)
                .orElseThrow(() -> ProblemException.notFound("credit total", id));
    }

    /** One month's sums; the newest that the bank has told of where none is named. */
    public CreditSummary summary(Scope scope, UUID planId, @Nullable LocalDate asked) {
        List<AreaResponse> below = areas.below(scope, plans.frame(scope, planId).areaId());
        return summary(scope, planId, asked, below);
    }

    private CreditSummary summary(Scope scope, UUID planId, @Nullable LocalDate asked, List<AreaResponse> below) {
        List<LocalDate> months = totals.months(scope, planId);
        LocalDate month = asked == null && !months.isEmpty() ? months.getFirst() : asked;
        if (month == null) {
            return new CreditSummary(planId, null, months, List.of(), List.of(), List.of());
        }
        List<CreditSum> byArea = totals.byArea(scope, planId, month);
        Set<UUID> told = byArea.stream().map(CreditSum::areaId).collect(Collectors.toSet());
        return new CreditSummary(
                planId,
                month,
                months,
                totals.byProgramme(scope, planId, month),
                byArea,
                below.stream()
                        .filter(area -> area.existsOn(month))
                        .map(AreaResponse::id)
                        .filter(id -> !told.contains(id))
                        .toList());
    }

    /** What the bank has told, as a sheet. */
    public SheetFile export(Scope scope, UUID planId, CreditFilter filter) {
        PlanResponse plan = plans.get(scope, planId);
        List<CreditTotalResponse> shown = totals.all(scope, filter).all();
        List<AreaResponse> below = areas.below(scope, plan.areaId());
        Title title = titles.of(scope, planId, "Tín dụng chính sách");
        return sheets.write(
                scope.fullName(),
                CreditTable.of(
                        filter.month() == null ? title : missing(scope, title, planId, filter.month(), below),
                        shown,
                        below),
                shown::forEach);
    }

    /** With who is not in the figures of that month. */
    private Title missing(Scope scope, Title title, UUID planId, LocalDate month, List<AreaResponse> below) {
        List<UUID> missing = summary(scope, planId, month, below).missing();
        String names = below.stream()
                .filter(area -> missing.contains(area.id()))
                .map(AreaResponse::name)
                .collect(Collectors.joining(", "));
        return title.notingIf(
                !missing.isEmpty(), "Chưa có số liệu của " + missing.size() + " xã, thị trấn: " + names + ".");
    }

    /** Enters one programme's totals in one commune. */
    @Audited("credit-total.create")
    public CreditTotalResponse create(Scope scope, IdempotencyKey key, @NotNull @Valid CreditTotalRequest request) {
        return once.answer(
                scope.userId(), key, "credit-total.create", List.of(request), CreditTotalResponse.class, () -> {
                    requireWritable(scope, request.planId(), request.agencyId());
                    PlanResponse plan = plans.get(scope, request.planId());
                    if (request.month().getYear() != plan.year()) {
                        throw ProblemException.invalidField("/month", "outside-year");
                    }
                    boolean below = areas.below(scope, plan.areaId()).stream()
                            .anyMatch(area -> area.id().equals(request.areaId()) && area.existsOn(request.month()));
                    if (!below) {
                        throw ProblemException.unknownReference("/areaId");
                    }
                    CreditTotal entered = new CreditTotal(request);
                    totals.persist(entered);
                    totals.flush();
                    return get(scope, entered.id());
                });
    }

    /** Tells the figures anew. */
    @Audited("credit-total.change")
    public CreditTotalResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid CreditTotalRequest request) {
        CreditTotal known = totals.entity(scope, id).orElseThrow(() -> ProblemException.notFound("credit total", id));
        ifMatch.require(known.version());
        requireWritable(scope, known.planId(), known.agencyId());
        known.change(request);
        totals.flush();
        return get(scope, id);
    }

    /** What was done to it, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "credit_total", id, page);
    }

    /** A district's plan that is not closed, by an officer of the bank named. */
    private void requireWritable(Scope scope, UUID planId, UUID agencyId) {
        AgencyResponse bank = agencies.withIds(scope, Set.of(agencyId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
        if (bank.kind() != AgencyKind.BANK) {
            throw ProblemException.invalidField("/agencyId", "no-bank");
        }
        if (!scope.draftsFor().contains(bank.code())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only the bank's own officers do this");
        }
        if (plans.frame(scope, planId).parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "no-district-plan");
        }
        plans.requireEditable(scope, planId);
    }
}
