package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.shared.page.OneOf;

/** Finds cells by the codes that other systems know them by. The plan is within sight. */
@ApplicationScoped
class ResultCodeRepository {
    private final EntityManager entityManager;

    ResultCodeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The rounds of a plan: who sees the plan sees them. */
    List<CodedRound> rounds(Scope scope, UUID planId) {
        Query query = entityManager
                .createNativeQuery(
                        "select id, frequency, data_to from reporting_round where plan_id = :planId", Object[].class)
                .setParameter("planId", planId);
        return rows(query).stream()
                .map(row -> new CodedRound((UUID) row[0], frequency(row[1]), date(row[2])))
                .toList();
    }

    /** The cells of rounds that the caller sees. */
    List<CodedCell> cells(Scope scope, Collection<UUID> roundIds) {
        Map<String, Object> parameters = new HashMap<>();
        OneOf rounds = OneOf.of("r.round_id", "round", roundIds);
        parameters.putAll(rounds.parameters());
        Query query = entityManager.createNativeQuery(
                """
                select r.id, section.id as section_id, report.id as report_id, round.data_to, r.round_id, i.code as indicator_code,
                       area.code as area_code, agency.code as agency_code
                  from result r
                  join report_section section on section.id = r.section_id
                  join report on report.id = section.report_id
                  join reporting_round round on round.id = r.round_id
                  join indicator i on i.id = r.indicator_id
                  join area on area.id = r.area_id
                  join agency on agency.id = report.agency_id
                  left join agency verifier on verifier.id = section.verifier_id
                  left join agency co_verifier on co_verifier.id = section.co_verifier_id
                 where %s and (%s)
                """.formatted(rounds.condition(), ResultListRepository.seen(scope, parameters)), Object[].class);
        parameters.forEach(query::setParameter);
        return rows(query).stream()
                .map(row -> new CodedCell(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        date(row[3]),
                        (UUID) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static @Nullable Frequency frequency(@Nullable Object name) {
        return name == null ? null : Frequency.valueOf((String) name);
    }

    private static LocalDate date(Object value) {
        return value instanceof Date old ? old.toLocalDate() : (LocalDate) value;
    }
}
