package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.disbursement.SpendingRates.Rate;
import vn.giamngheo.disbursement.SpendingRepository.Moved;
import vn.giamngheo.plan.PlanFrame;
import vn.giamngheo.plan.PlanService;

/** Tells how the spending of a plan's money goes. */
@ApplicationScoped
@Transactional
public class SpendingService {
    private static final int MONTHS = 12;
    private static final int LAST_DAY_OF_DECEMBER = 31;
    private final SpendingRepository spending;
    private final PlanService plans;
    private final AgencyService agencies;
    private final AreaService areas;
    private final Clock clock;

    SpendingService(
            SpendingRepository spending, PlanService plans, AgencyService agencies, AreaService areas, Clock clock) {
        this.spending = spending;
        this.plans = plans;
        this.agencies = agencies;
        this.areas = areas;
        this.clock = clock;
    }

    /** What became of the plan's money that is within sight, by agency, sub-project, source and kind of capital. */
    public List<Spending> of(Scope scope, UUID planId, LocalDate asOf) {
        plans.frame(scope, planId);
        return spending.spending(scope, planId, asOf);
    }

    /** How much is spent, by one of the dimensions, as of a day (today where none is named). */
    public SpendingRates rates(Scope scope, UUID planId, RateDimension by, @Nullable LocalDate day) {
        PlanFrame plan = plans.frame(scope, planId);
        LocalDate asOf = dayOrToday(day);
        List<Spending> rows = spending.spending(scope, planId, asOf);
        List<Rate> items = switch (by) {
            case SOURCE -> items(rows, Spending::fundingSource, (rate, key) -> rate.of(null, key, null, null));
            case SUB_PROJECT -> items(rows, Spending::subProjectId, (rate, key) -> rate.of(key, null, null, null));
            case AGENCY -> items(rows, Spending::agencyId, (rate, key) -> rate.of(null, null, key, null));
            case COMMUNE -> communes(scope, plan, rows);
        };
        return new SpendingRates(planId, asOf, by, sample(scope, planId, items), total(items), items);
    }

    /** What will be left at the year's end if it goes on like this, the largest part first. */
    public SpendingRisks risks(Scope scope, UUID planId, @Nullable LocalDate day) {
        int year = plans.frame(scope, planId).year();
        LocalDate asOf = dayOrToday(day);
        StraightLine line = new StraightLine(year);
        List<SpendingRisks.Risk> items = spending.spending(scope, planId, asOf).stream()
                .filter(row -> row.remaining() > 0)
                .map(row -> risk(line, row, asOf))
                .filter(risk -> risk.atRisk() > 0)
                .sorted(Comparator.comparingLong(SpendingRisks.Risk::atRisk)
                        .reversed()
                        .thenComparing(SpendingRisks.Risk::subProjectId)
                        .thenComparing(SpendingRisks.Risk::agencyId))
                .toList();
        long atRisk = items.stream().mapToLong(SpendingRisks.Risk::atRisk).sum();
        return new SpendingRisks(planId, asOf, lastDay(year), sample(scope, planId, items), atRisk, items);
    }

    /** Where the spending stood at the end of each month, and on the day itself. */
    public SpendingCourse course(Scope scope, UUID planId, @Nullable LocalDate day) {
        int year = plans.frame(scope, planId).year();
        LocalDate asOf = dayOrToday(day);
        NavigableMap<LocalDate, Moved> moved = spending.byDay(scope, planId, asOf);
        long available = sum(moved).available();
        StraightLine line = new StraightLine(year);
        List<SpendingCourse.Point> points = new ArrayList<>();
        for (LocalDate point : days(year, asOf, moved)) {
            boolean known = !point.isAfter(asOf);
            Moved until = sum(moved.headMap(point, true));
            points.add(new SpendingCourse.Point(
                    point,
                    known ? until.available() : null,
                    known ? until.spent() : null,
                    line.expected(available, point)));
        }
        return new SpendingCourse(planId, asOf, points);
    }

    private boolean sample(Scope scope, UUID planId, List<?> items) {
        return !items.isEmpty() && spending.sample(scope, planId);
    }

    private static SortedSet<LocalDate> days(int year, LocalDate asOf, NavigableMap<LocalDate, Moved> moved) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int month = 1; month <= MONTHS; month++) {
            days.add(YearMonth.of(year, month).atEndOfMonth());
        }
        if (asOf.getYear() == year) {
            days.add(asOf);
        } else if (!moved.isEmpty() && moved.lastKey().isAfter(lastDay(year))) {
            days.add(moved.lastKey());
        }
        return days;
    }

    private static Moved sum(NavigableMap<LocalDate, Moved> days) {
        return days.values().stream().reduce(new Moved(0, 0), Moved::plus);
    }

    private static SpendingRisks.Risk risk(StraightLine line, Spending row, LocalDate asOf) {
        long projected = line.projected(row.available(), row.spent(), asOf);
        return new SpendingRisks.Risk(
                row.subProjectId(),
                row.fundingSource(),
                row.capitalKind(),
                row.agencyId(),
                row.available(),
                row.spent(),
                line.expected(row.available(), asOf),
                projected,
                row.available() - projected);
    }

    private List<Rate> communes(Scope scope, PlanFrame plan, List<Spending> rows) {
        Set<UUID> below =
                areas.below(scope, plan.areaId()).stream().map(AreaResponse::id).collect(Collectors.toSet());
        Map<UUID, UUID> areaOf =
                agencies.withIds(scope, rows.stream().map(Spending::agencyId).collect(Collectors.toSet())).stream()
                        .filter(agency -> below.contains(agency.areaId()))
                        .collect(Collectors.toMap(AgencyResponse::id, AgencyResponse::areaId));
        List<Spending> ofCommunes =
                rows.stream().filter(row -> areaOf.containsKey(row.agencyId())).toList();
        return items(
                ofCommunes,
                row -> Objects.requireNonNull(areaOf.get(row.agencyId())),
                (rate, key) -> rate.of(null, null, null, key));
    }

    private interface Naming<K> {
        Rate name(Rate rate, K key);
    }

    private static <K> List<Rate> items(List<Spending> rows, Function<Spending, K> key, Naming<K> naming) {
        Map<K, List<Spending>> groups =
                rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> naming.name(Rate.of(group.getValue()), group.getKey()))
                .toList();
    }

    private static Rate total(List<Rate> items) {
        long available = items.stream().mapToLong(Rate::available).sum();
        long spent = items.stream().mapToLong(Rate::spent).sum();
        long openAdvances = items.stream().mapToLong(Rate::openAdvances).sum();
        return new Rate(null, null, null, null, available, spent, openAdvances, available - spent);
    }

    private LocalDate dayOrToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_DAY_OF_DECEMBER);
    }
}
