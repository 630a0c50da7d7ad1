package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.moneytable.FundingMatrix.Node;
import vn.giamngheo.moneytable.FundingMatrix.Place;
import vn.giamngheo.moneytable.FundingMatrix.Row;
import vn.giamngheo.moneytable.FundingMatrix.SourceFigures;
import vn.giamngheo.moneytable.FundingMatrix.SubProjectFigures;
import vn.giamngheo.plan.PlanFrame;
import vn.giamngheo.plan.PlanService;

/** Sets the plan's word, the ledger and what is spent side by side. */
@ApplicationScoped
@Transactional
public class FundingMatrixService {
    private final FundingMatrixRepository matrix;
    private final FundingService funding;
    private final PlanService plans;
    private final Clock clock;

    FundingMatrixService(FundingMatrixRepository matrix, FundingService funding, PlanService plans, Clock clock) {
        this.matrix = matrix;
        this.funding = funding;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The table of a plan, as of the date. Who has no part in the whole programme sees the ledger's figures of their own agencies,
     * and all of sub-projects that these lead; of the rest only what the plan itself states.
     */
    public FundingMatrix matrix(Scope scope, UUID planId, FundingMatrixFilter filter) {
        PlanFrame plan = plans.frame(scope, planId);
        LocalDate asOf = Objects.requireNonNullElseGet(filter.asOf(), () -> LocalDate.now(clock));
        UUID agencyId = filter.agencyId();
        List<DayFigures.Sum> sums = agencyId == null
                ? matrix.ofPlan(scope, planId, plan.issuingAgencyId(), asOf, filter.capitalKind())
                : matrix.ofAgency(scope, planId, agencyId, asOf, filter.capitalKind());
        Map<Place, DayFigures> books = new HashMap<>();
        sums.forEach(sum -> books.computeIfAbsent(
                        new Place(sum.subProjectId(), sum.fundingSource()), place -> new DayFigures())
                .add(sum));

        Set<Place> moved = new HashSet<>(books.keySet());
        Set<Place> decided = books.entrySet().stream()
                .filter(place -> place.getValue().decided())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        if (agencyId == null && !MoneyVisibility.seesAll(scope)) {
            Set<Place> elsewhere = matrix.places(scope, planId, plan.issuingAgencyId(), asOf, filter.capitalKind());
            moved.addAll(elsewhere);
            decided.addAll(elsewhere);
        }

        boolean comparable = agencyId == null && filter.capitalKind() == null;
        Predicate<@Nullable UUID> seen = seen(scope, planId, agencyId);
        List<Node> nodes = matrix.nodes(scope, planId);
        Map<Place, StatedFundingResponse> stated = new LinkedHashMap<>();
        funding.of(scope, planId)
                .forEach(line -> stated.put(new Place(line.subProjectId(), line.fundingSource()), line));
        List<Row> rows = places(stated, moved, nodes)
                // An agency's table has what the agency has a part in; the plan's has all that the plan speaks of.
                .filter(place -> agencyId == null || (books.containsKey(place) && seen.test(place.subProjectId())))
                .map(place -> row(
                        place,
                        stated.get(place),
                        books.get(place),
                        seen,
                        comparable,
                        settledElsewhere(place, stated.keySet(), decided)))
                .toList();
        return new FundingMatrix(
                planId,
                asOf,
                filter.capitalKind(),
                agencyId,
                !sums.isEmpty() && matrix.sample(scope, planId),
                rows,
                bySubProject(rows, nodes, comparable),
                bySource(rows, comparable),
                FundingFigures.sum(rows.stream().map(Row::figures).toList(), comparable));
    }

    /** Which sub-projects the caller sees the money of, in the figures of that agency or of the plan as a whole. */
    private Predicate<@Nullable UUID> seen(Scope scope, UUID planId, @Nullable UUID agencyId) {
        if (MoneyVisibility.seesAll(scope)
                || (agencyId != null && matrix.own(scope).contains(agencyId))) {
            return subProjectId -> true;
        }
        Set<UUID> led = matrix.led(scope, planId);
        // What the plan says of itself as a whole stands in no ledger.
        return subProjectId -> subProjectId == null || led.contains(subProjectId);
    }

    private static Stream<Place> places(Map<Place, StatedFundingResponse> stated, Set<Place> moved, List<Node> nodes) {
        Map<UUID, Integer> order = new HashMap<>();
        nodes.forEach(node -> order.put(node.id(), order.size()));
        return Stream.concat(stated.keySet().stream(), moved.stream())
                .distinct()
                .sorted(Comparator.<Place>comparingInt(place -> place.subProjectId() == null
                                ? Integer.MAX_VALUE
                                : order.getOrDefault(place.subProjectId(), Integer.MAX_VALUE - 1))
                        .thenComparing(Place::fundingSource));
    }

    /** Where the plan names no source, money of one that it does not state either is what it left open. */
    private static boolean settledElsewhere(Place place, Set<Place> stated, Set<Place> decided) {
        return place.fundingSource() == FundingSource.UNSTATED
                && decided.stream()
                        .anyMatch(other ->
                                Objects.equals(other.subProjectId(), place.subProjectId()) && !stated.contains(other));
    }

    private static Row row(
            Place place,
            @Nullable StatedFundingResponse line,
            @Nullable DayFigures books,
            Predicate<@Nullable UUID> seen,
            boolean comparable,
            boolean settledElsewhere) {
        boolean open = line != null && line.amount() == null;
        FundingSum stated = line == null ? FundingSum.NONE : FundingSum.NONE.plus(line.amount());
        boolean withheld = !seen.test(place.subProjectId());
        boolean known = books != null && books.decided() && !withheld;
        FundingFigures plan = new FundingFigures(
                stated,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                open && !known && !withheld && !settledElsewhere ? 1 : 0,
                known || withheld || settledElsewhere ? 0 : 1,
                withheld ? 1 : 0);
        return new Row(
                place.subProjectId(),
                place.fundingSource(),
                line == null ? null : line.pendingWords(),
                books != null && !withheld ? books.beside(plan, comparable) : plan);
    }

    private static List<SubProjectFigures> bySubProject(List<Row> rows, List<Node> nodes, boolean comparable) {
        Map<UUID, List<FundingFigures>> parts = new HashMap<>();
        rows.stream()
                .filter(row -> row.subProjectId() != null)
                .forEach(row -> parts.computeIfAbsent(row.subProjectId(), id -> new ArrayList<>())
                        .add(row.figures()));
        return nodes.stream()
                .filter(node -> parts.containsKey(node.id()))
                .map(node -> new SubProjectFigures(
                        node.id(),
                        node.code(),
                        node.name(),
                        FundingFigures.sum(parts.getOrDefault(node.id(), List.of()), comparable)))
                .toList();
    }

    private static List<SourceFigures> bySource(List<Row> rows, boolean comparable) {
        return rows.stream()
                .map(Row::fundingSource)
                .distinct()
                .sorted()
                .map(source -> new SourceFigures(
                        source,
                        FundingFigures.sum(
                                rows.stream()
                                        .filter(row -> row.fundingSource() == source)
                                        .map(Row::figures)
                                        .toList(),
                                comparable)))
                .toList();
    }
}
