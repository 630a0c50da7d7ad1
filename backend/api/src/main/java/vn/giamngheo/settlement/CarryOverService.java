package vn.giamngheo.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.decision.CarriedOver;
import vn.giamngheo.decision.DecisionAuthority;
import vn.giamngheo.decision.DecisionKind;
import vn.giamngheo.decision.DecisionLineRequest;
import vn.giamngheo.decision.DecisionLineService;
import vn.giamngheo.decision.DecisionLinesRequest;
import vn.giamngheo.decision.DecisionRequest;
import vn.giamngheo.decision.DecisionResponse;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.disbursement.Spending;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.settlement.Remainders.Purpose;
import vn.giamngheo.shared.http.Fingerprint;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Drafts what a settled year has left as a carry-over into the next: only a draft, which is issued like any decision. */
@ApplicationScoped
@Transactional
public class CarryOverService {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private final SettlementService settlements;
    private final DecisionService decisions;
    private final DecisionLineService decisionLines;
    private final PlanService plans;
    private final ProjectService projects;
    private final AgencyService agencies;
    private final Once once;

    CarryOverService(
            SettlementService settlements,
            DecisionService decisions,
            DecisionLineService decisionLines,
            PlanService plans,
            ProjectService projects,
            AgencyService agencies,
            Once once) {
        this.settlements = settlements;
        this.decisions = decisions;
        this.decisionLines = decisionLines;
        this.plans = plans;
        this.projects = projects;
        this.agencies = agencies;
        this.once = once;
    }

    /** Drafts the carry-over of what is left, sub-project by sub-project of the same code. */
    @Audited("settlement.carry-over")
    public CarryOver draft(Scope scope, IdempotencyKey key, UUID planId) {
        return once.answer(
                scope.userId(),
                key,
                "settlement.carry-over",
                List.of(planId),
                CarryOver.class,
                () -> drafted(scope, key, planId));
    }

    private CarryOver drafted(Scope scope, IdempotencyKey key, UUID planId) {
        SettlementStatement statement = settlements.of(scope, planId);
        if (statement.settled() == null) {
            throw notPossible("not-settled");
        }
        PlanResponse next = plans.following(scope, planId).orElseThrow(() -> notPossible("no-next-plan"));
        int year = plans.frame(scope, planId).year();
        List<CarriedOver> before = decisions.carriedOver(scope, next.id());
        List<SubProjectResponse> nextOnes = projects.subProjectsOf(scope, next.id());
        Map<String, UUID> nextIds =
                nextOnes.stream().collect(Collectors.toMap(SubProjectResponse::code, SubProjectResponse::id));
        Map<UUID, String> codes = Stream.concat(projects.subProjectsOf(scope, planId).stream(), nextOnes.stream())
                .collect(Collectors.toMap(SubProjectResponse::id, SubProjectResponse::code));
        SortedSet<String> unplaced = new TreeSet<>();
        List<DecisionLineRequest> lines = new ArrayList<>();
        for (Remainders.Part part :
                left(scope, codes, next, statement.lines(), before).parts(next.issuingAgencyId())) {
            String code = part.purpose().subProjectCode();
            UUID nextId = nextIds.get(code);
            if (nextId == null) {
                unplaced.add(code);
            } else {
                lines.add(line(nextId, part));
            }
        }
        if (lines.isEmpty()) {
            throw notPossible(before.isEmpty() ? "nothing-left" : "carried-over-already");
        }
        long total = lines.stream().mapToLong(DecisionLineRequest::amount).sum();
        DecisionResponse draft = decisions.create(scope, keyOfDraft(key), request(scope, next, year, total));
        decisionLines.replace(scope, draft.id(), IfMatch.of(draft.version()), new DecisionLinesRequest(lines));
        return new CarryOver(next.id(), draft.id(), lines.size(), total, List.copyOf(unplaced));
    }

    /** What is left and was not carried over before, by whatever decision; with who does the agencies' work by then. */
    private Remainders left(
            Scope scope, Map<UUID, String> codes, PlanResponse next, List<Spending> lines, List<CarriedOver> before) {
        LocalDate begin = LocalDate.of(next.year(), Month.JANUARY, 1);
        Remainders left = new Remainders();
        for (Spending line : lines.stream().filter(one -> one.remaining() != 0).toList()) {
            left.add(
                    new Purpose(codes.getOrDefault(line.subProjectId(), ""), line.fundingSource(), line.capitalKind()),
                    agencies.heldBy(scope, line.agencyId(), begin).id(),
                    line.remaining());
        }
        for (CarriedOver one : before) {
            left.add(
                    new Purpose(codes.getOrDefault(one.subProjectId(), ""), one.fundingSource(), one.capitalKind()),
                    one.agencyId(),
                    -one.amount());
        }
        return left;
    }

    private DecisionRequest request(Scope scope, PlanResponse next, int year, long total) {
        return new DecisionRequest(
                next.id(),
                DecisionKind.CARRY_OVER,
                DecisionAuthority.OWN,
                next.issuingAgencyId(),
                agencies.get(scope, next.issuingAgencyId()).name(),
                null,
                null,
                "Chuyển nguồn kinh phí năm " + year + " chưa chi hết sang năm " + next.year(),
                total,
                null,
                new Source(null, Provenance.REFERENCE, "Lập từ quyết toán kinh phí năm " + year));
    }

    private static DecisionLineRequest line(UUID subProjectId, Remainders.Part part) {
        String note = part.covered() > 0
                ? "Đã trừ " + String.format(VIETNAMESE, "%,d", part.covered())
                        + " đồng đơn vị khác đã chi vượt hoặc đã được chuyển nguồn"
                : null;
        return new DecisionLineRequest(
                subProjectId,
                part.purpose().fundingSource(),
                part.purpose().capitalKind(),
                null,
                part.agencyId(),
                part.amount(),
                null,
                null,
                note);
    }

    /** A key of its own: within one request the draft is another thing that is done once. */
    private static IdempotencyKey keyOfDraft(IdempotencyKey key) {
        return new IdempotencyKey("carry-over:" + Fingerprint.of(key.value().getBytes(StandardCharsets.UTF_8)));
    }

    private static ProblemException notPossible(String rule) {
        return new ProblemException(
                ProblemType.STEP_NOT_POSSIBLE, "Nothing is carried over", List.of(new FieldError("", rule, Map.of())));
    }
}
