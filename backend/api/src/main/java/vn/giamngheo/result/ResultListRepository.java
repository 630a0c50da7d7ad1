package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private static final SortKey DATA_TO = SortKey.date("dataTo", "x.data_to");

    private final EntityManager entityManager;

    ResultListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A page of them, the latest period first. */
    Page<ResultResponse> list(Scope scope, ResultFilter filter, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("planId", filter.planId());
        StringBuilder from = new StringBuilder("""
            from (select r.id, r.plan_id, r.round_id, report.id as report_id, r.indicator_id, i.code as indicator_code,
                         i.position, r.area_id, area.code as area_code, agency.id as agency_id, agency.code as agency_code,
                         round.data_from, round.data_to, section.state, r.value, r.numerator, r.denominator, r.words, r.note,
                         r.entered_at, r.version, round.name as round_name, round.frequency, i.unit, area.valid_from as area_valid_from,
                         area.valid_to as area_valid_to
                    from result r
                    join report_section section on section.id = r.section_id
                    join report on report.id = section.report_id
                    join reporting_round round on round.id = r.round_id
                    join indicator i on i.id = r.indicator_id
                    join area on area.id = r.area_id
                    join agency on agency.id = report.agency_id
                    left join agency verifier on verifier.id = section.verifier_id
                   where r.plan_id = :planId and (%s)) as x
             where true
            """.formatted(seen(scope, parameters)));
        narrow(from, parameters, " and x.indicator_id = :indicatorId", "indicatorId", filter.indicatorId());
        narrow(from, parameters, " and x.area_id = :areaId", "areaId", filter.areaId());
        narrow(from, parameters, " and x.round_id = :roundId", "roundId", filter.roundId());
        narrow(from, parameters, " and x.indicator_code = :indicatorCode", "indicatorCode", filter.indicatorCode());
        narrow(from, parameters, " and x.area_code = :areaCode", "areaCode", filter.areaCode());
        narrow(
                from,
                parameters,
                " and x.area_valid_from <= :areaAsOf and coalesce(x.area_valid_to, 'infinity') >= :areaAsOf",
                "areaAsOf",
                filter.areaAsOf());
        narrow(from, parameters, " and x.agency_code = :agencyCode", "agencyCode", filter.agencyCode());
        ResultStatus status = filter.status();
        if (status != null) {
            OneOf states = OneOf.of("x.state", "state", status.states());
            from.append(" and ").append(states.condition());
            parameters.putAll(states.parameters());
        }
        narrow(from, parameters, " and x.data_to >= :from", "from", filter.from());
        narrow(from, parameters, " and x.data_to <= :to", "to", filter.to());
        Paging paging = Paging.of(request, "-dataTo", DATA_TO);
        Query query = entityManager.createNativeQuery(
                "select x.* " + from + " and " + paging.after("x.id") + paging.orderBy("x.id"), Object[].class);
        parameters.forEach(query::setParameter);
        paging.parameters().forEach(query::setParameter);
        List<ResultResponse> rows =
                NativeRows.of(query).stream().map(ResultListRepository::result).toList();
        return paging.page(rows, ResultResponse::dataTo, ResultResponse::id, () -> {
            Query count = entityManager.createNativeQuery("select count(*) " + from);
            parameters.forEach(count::setParameter);
            return (Long) count.getSingleResult();
        });
    }

    /** What the caller sees, in SQL, for queries that call the section, its agency and its verifier so. */
    static String seen(Scope scope, Map<String, Object> parameters) {
        if (scope.hasAnyOf(ALL)) {
            return "true";
        }
        OneOf own = OneOf.of("agency.code", "own", scope.agencyCodes());
        OneOf verified = OneOf.of("verifier.code", "verified", scope.unitCodes());
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
                (UUID) row[7],
                (String) row[8],
                (UUID) row[9],
                (String) row[10],
                NativeRows.date(row[11]),
                NativeRows.date(row[12]),
                (String) row[13],
                (BigDecimal) row[14],
                (Long) row[15],
                (Long) row[16],
                (String) row[17],
                (String) row[18],
                (Instant) row[19],
                (Integer) row[20],
                (String) row[21],
                frequency(row[22]),
                (String) row[23],
                NativeRows.date(row[24]),
                ResultStatus.of((String) row[13]));
    }

    private static @Nullable Frequency frequency(@Nullable Object name) {
        return name == null ? null : Frequency.valueOf((String) name);
    }
}
