package vn.giamngheo.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.OneOf;

/** Every query for sections of reports, the steps that were taken with them, and how many of their figures are told. */
@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<ReportSection, UUID> {

    /** The sections of reports within sight; which of them the caller sees is decided section by section. */
    List<SectionRow> of(Scope scope, Collection<UUID> reportIds) {
        OneOf reports = OneOf.of("s.reportId", "report", reportIds);
        return reports.bind(getEntityManager().createQuery("""
                        select new vn.giamngheo.report.SectionRow(s.id, s.version, s.reportId, s.verifierId, v.code, v.shortName,
                               s.coVerifierId, cv.code, cv.shortName, s.state, s.stateSince, s.submittedAt)
                          from ReportSection s left join Agency v on v.id = s.verifierId
                               left join Agency cv on cv.id = s.coVerifierId
                         where %s order by v.code nulls last, cv.code nulls first, s.id
                        """.formatted(reports.condition()), SectionRow.class))
                .getResultList();
    }

    /**
     * Holds sections until the transaction is over, always in the same order: whoever else writes to one of them, or to their
     * sums, waits.
     */
    List<ReportSection> lock(Scope scope, Collection<UUID> ids) {
        OneOf held = OneOf.of("id", "held", ids);
        return find(held.condition() + " order by id", held.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Keeps the plans of sections from whoever would be alone with one of them, as who writes figures in it does. */
    void sharePlans(Scope scope, Collection<UUID> sectionIds) {
        OneOf chosen = OneOf.of("section.id", "section", sectionIds);
        chosen.bind(getEntityManager()
                        .createNativeQuery(
                                "select 1 from plan where id in (select section.plan_id from report_section section where "
                                        + chosen.condition() + ") order by id for share"))
                .getResultList();
    }

    /**
     * Holds the reports of held sections, in one order as well: the database tells their states anew with each step, and two
     * people who take steps with several of them must not wait for each other.
     */
    void lockReports(Scope scope, Collection<ReportSection> held) {
        OneOf reports = OneOf.of(
                "r.id", "report", held.stream().map(ReportSection::reportId).collect(Collectors.toSet()));
        reports.bind(getEntityManager()
                        .createQuery(
                                "select r from Report r where " + reports.condition() + " order by r.id", Report.class))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    Map<UUID, Tally> tallies(Scope scope, Collection<UUID> sectionIds) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        if (sectionIds.isEmpty()) {
            return tallies;
        }
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select section_id, count(*), count(*) filter (where num_nonnulls(value, numerator, words) > 0),
                               exists (select from section_writer w where w.section_id = result.section_id and w.writer_id = :me)
                          from result where section_id in (:sections) group by section_id
                        """, Object[].class)
                .setParameter("me", scope.userId())
                .setParameter("sections", sectionIds)
                .getResultList();
        rows.forEach(row -> tallies.put(
                (UUID) row[0],
                new Tally(((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (Boolean) row[3])));
        return tallies;
    }

    /** Why sections came back that have not gone in again. */
    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    Map<UUID, String> reasons(Scope scope, Collection<UUID> sectionIds) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        if (sectionIds.isEmpty()) {
            return reasons;
        }
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct on (section_id) section_id, action, reason from report_event
                         where section_id in (:sections) and action in ('SUBMIT', 'WITHDRAW', 'SEND_BACK', 'RETURN', 'REOPEN')
                         order by section_id, happened_at desc, id desc
                        """, Object[].class)
                .setParameter("sections", sectionIds)
                .getResultList();
        for (Object[] row : rows) {
            @Nullable Object reason = row[2];
            if (reason != null && !row[1].equals("SUBMIT")) {
                reasons.put((UUID) row[0], (String) reason);
            }
        }
        return reasons;
    }

    void add(Scope scope, ReportEvent event, Function<UUID, List<ReportEventCell>> cells) {
        getEntityManager().persist(event);
        cells.apply(event.id()).forEach(getEntityManager()::persist);
    }
}
