package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.Paging;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;

/** Figures of a plan as a list, for who reads many of them. The plan is within sight. */
@ApplicationScoped
class ResultListRepository {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final SortKey DATA_TO = SortKey.date("dataTo", "round.data_to");

    private static final String COLUMNS = """
            select x.id, x.plan_id, x.round_id, section.report_id, x.indicator_id, indicator.code as indicator_code, x.area_id,
                   area.code as area_code, agency.id as agency_id, agency.code as agency_code, round.data_from, round.data_to,
                   section.state, x.value, x.numerator, x.denominator, x.words, x.note, x.entered_at, x.version,
                   round.name as round_name, round.frequency, indicator.unit, area.valid_from
            """;

    /** A section tells whose figure it is and who sees it: all that else is joined may need it. */
    private static final String FIGURES = "from result x join report_section section on section.id = x.section_id";

    /** What the columns and the conditions name, by the name that it has there. */
    private static final Map<String, String> JOINS = joins();

    private static Map<String, String> joins() {
        Map<String, String> joins = new LinkedHashMap<>();
        joins.put("round", " join reporting_round round on round.id = x.round_id");
        joins.put("indicator", " join indicator on indicator.id = x.indicator_id");
        joins.put("area", " join area on area.id = x.area_id");
        joins.put("agency", " join agency on agency.id = section.agency_id");
        joins.put("verifier", " left join agency verifier on verifier.id = section.verifier_id");
        joins.put("co_verifier", " left join agency co_verifier on co_verifier.id = section.co_verifier_id");
        return joins;
    }

    private final EntityManager entityManager;

    ResultListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A page of them, the latest period first. */
    Page<ResultResponse> list(Scope scope, ResultFilter filter, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("planId", filter.planId());
        // Of the plan are the figures of its rounds, and there are few of these.
        StringBuilder where = new StringBuilder(" where round.plan_id = :planId and (" + seen(scope, parameters) + ")");
        narrow(where, parameters, " and x.indicator_id = :indicatorId", "indicatorId", filter.indicatorId());
        narrow(where, parameters, " and x.area_id = :areaId", "areaId", filter.areaId());
        narrow(where, parameters, " and x.round_id = :roundId", "roundId", filter.roundId());
        narrow(where, parameters, " and indicator.code = :indicatorCode", "indicatorCode", filter.indicatorCode());
        narrow(where, parameters, " and area.code = :areaCode", "areaCode", filter.areaCode());
        narrow(
                where,
                parameters,
                " and area.valid_from <= :areaAsOf and coalesce(area.valid_to, 'infinity') >= :areaAsOf",
                "areaAsOf",
                filter.areaAsOf());
        narrow(where, parameters, " and agency.code = :agencyCode", "agencyCode", filter.agencyCode());
        ResultStatus status = filter.status();
        if (status != null) {
            OneOf states = OneOf.of("section.state", "state", status.states());
            where.append(" and ").append(states.condition());
            parameters.putAll(states.parameters());
        }
        narrow(where, parameters, " and round.data_to >= :from", "from", filter.from());
        narrow(where, parameters, " and round.data_to <= :to", "to", filter.to());
        Paging paging = Paging.of(request, "-dataTo", DATA_TO);
        Query query = entityManager.createNativeQuery(
                COLUMNS + FIGURES + String.join("", JOINS.values()) + where + " and " + paging.after("x.id")
                        + paging.orderBy("x.id"),
                Object[].class);
        parameters.forEach(query::setParameter);
        paging.parameters().forEach(query::setParameter);
        List<ResultResponse> rows =
                NativeRows.of(query).stream().map(ResultListRepository::result).toList();
        return paging.page(rows, ResultResponse::dataTo, ResultResponse::id, () -> {
            Query count = entityManager.createNativeQuery("select count(*) " + FIGURES + joinsNamedBy(where) + where);
            parameters.forEach(count::setParameter);
            return (Long) count.getSingleResult();
        });
    }

    /** Who counts need not look up what only the columns name. */
    private static String joinsNamedBy(StringBuilder where) {
        return JOINS.entrySet().stream()
                .filter(join -> where.indexOf(join.getKey() + ".") >= 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    /** What the caller sees, in SQL, for queries that call the section, its agency and who verifies it so. */
    static String seen(Scope scope, Map<String, Object> parameters) {
        if (scope.hasAnyOf(ALL)) {
            return "true";
        }
        OneOf own = OneOf.of("agency.code", "own", scope.agencyCodes());
        OneOf verified = OneOf.ofEither("verifier.code", "co_verifier.code", "verified", scope.unitCodes());
        parameters.putAll(own.parameters());
        parameters.putAll(verified.parameters());
        String others = scope.units().isEmpty() ? "" : "section.state = 'ACCEPTED' or ";
        return others + own.condition() + " or " + verified.condition();
    }

    private static void narrow(
            StringBuilder from, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            from.append(condition);
            parameters.put(name, value);
        }
    }

    private static ResultResponse result(Object[] row) {
        return new ResultResponse(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (UUID) row[8],
                (String) row[9],
                NativeRows.date(row[10]),
                NativeRows.date(row[11]),
                (String) row[12],
                (BigDecimal) row[13],
                (Long) row[14],
                (Long) row[15],
                (String) row[16],
                (String) row[17],
                (Instant) row[18],
                (Integer) row[19],
                (String) row[20],
                frequency(row[21]),
                (String) row[22],
                NativeRows.date(row[23]),
                ResultStatus.of((String) row[12]));
    }

    private static @Nullable Frequency frequency(@Nullable Object name) {
        return name == null ? null : Frequency.valueOf((String) name);
    }
}
