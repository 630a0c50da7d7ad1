package vn.giamngheo.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for the figures of reports. A unit sees its own, those that it verifies, and others' when they are accepted. */
@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<Result, UUID> {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);

    /** The cells of a report, and those of the same agency for the same in the base periods of the plan. */
    private static final String CELLS = """
            select x.id, x.version, x.section_id, x.indicator_id, x.area_id, round.data_from, round.data_to, round.kind = 'BASE',
                   x.value, x.numerator, x.denominator, x.words, x.told_cumulative, x.note, x.entered_by, x.entered_by_name, x.entered_at,
                   x.on_behalf
              from report asked
              join report told on told.plan_id = asked.plan_id and told.agency_id = asked.agency_id
              join report_section section on section.report_id = told.id
              join result x on x.section_id = section.id
              join reporting_round round on round.id = told.round_id
             where asked.id = :reportId
               and (told.id = asked.id
                    or round.kind = 'BASE'
                       and exists (select from result same join report_section its on its.id = same.section_id
                                    where its.report_id = asked.id and same.indicator_id = x.indicator_id and same.area_id = x.area_id))
             order by round.data_to, x.id
            """;

    /** Sections of the report that the caller sees, in the order in which they are locked. */
    List<SectionOfReport> sections(Scope scope, UUID reportId) {
        return sections(scope, "report.id = :id", reportId);
    }

    /** The sections that the file hangs on a figure of, of those that the caller sees. */
    List<SectionOfReport> sectionsShowing(Scope scope, UUID attachmentId) {
        return sections(
                scope,
                "section.id in (select x.section_id from result x join result_attachment file on file.result_id = x.id"
                        + " where file.attachment_id = :id)",
                attachmentId);
    }

    private List<SectionOfReport> sections(Scope scope, String which, UUID id) {
        OneOf own = OneOf.of("agency.code", "own", scope.agencyCodes());
        OneOf verified = OneOf.of("verifier.code", "verified", scope.unitCodes());
        boolean all = scope.hasAnyOf(ALL);
        String party = all ? "true" : "(" + own.condition() + " or " + verified.condition() + ")";
        String seen = scope.units().isEmpty() ? party : party + " or section.state = 'ACCEPTED'";
        Query query = getEntityManager()
                .createNativeQuery("""
            select section.id, report.id as report_id, report.plan_id, round.id as round_id, round.name, round.data_from, round.data_to,
                   agency.short_name, coalesce(%s, false) as party
              from report_section section
              join report on report.id = section.report_id
              join reporting_round round on round.id = report.round_id
              join agency on agency.id = report.agency_id
              left join agency verifier on verifier.id = section.verifier_id
             where %s and (%s)
             order by section.id
            """.formatted(party, which, seen), Object[].class)
                .setParameter("id", id);
        if (!all) {
            own.parameters().forEach(query::setParameter);
            verified.parameters().forEach(query::setParameter);
        }
        return NativeRows.of(query).stream()
                .map(row -> new SectionOfReport(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        NativeRows.date(row[5]),
                        NativeRows.date(row[6]),
                        (String) row[7],
                        (Boolean) row[8]))
                .toList();
    }

    /** All cells of a report that the caller sees, with those of the periods around it. */
    List<Cell> cells(Scope scope, UUID reportId) {
        Query query =
                getEntityManager().createNativeQuery(CELLS, Object[].class).setParameter("reportId", reportId);
        return NativeRows.of(query).stream()
                .map(row -> new Cell(
                        (UUID) row[0],
                        (Integer) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        NativeRows.date(row[5]),
                        NativeRows.date(row[6]),
                        (Boolean) row[7],
                        (BigDecimal) row[8],
                        (Long) row[9],
                        (Long) row[10],
                        (String) row[11],
                        (Boolean) row[12],
                        (String) row[13],
                        (String) row[14],
                        (String) row[15],
                        (Instant) row[16],
                        (Boolean) row[17]))
                .toList();
    }

    /** Why cells of a report came back, as long as it has not been submitted again. */
    Map<UUID, String> returnReasons(Scope scope, UUID reportId) {
        Query query = getEntityManager().createNativeQuery("""
                        select cell.result_id, cell.reason
                          from report_event event
                          join report_event_cell cell on cell.event_id = event.id
                         where event.report_id = :reportId and event.action = 'RETURN'
                           and not exists (select from report_event later
                                            where later.section_id = event.section_id and later.action in ('SUBMIT', 'RETURN')
                                              and later.happened_at > event.happened_at)
                        """, Object[].class).setParameter("reportId", reportId);
        Map<UUID, String> reasons = new HashMap<>();
        NativeRows.of(query).forEach(row -> reasons.put((UUID) row[0], (String) row[1]));
        return reasons;
    }

    /** The files of figures of a report. */
    List<ResultAttachment> files(Scope scope, Collection<UUID> resultIds) {
        if (resultIds.isEmpty()) {
            return List.of();
        }
        OneOf chosen = OneOf.of("f.resultId", "result", resultIds);
        var query = getEntityManager()
                .createQuery(
                        "from ResultAttachment f where " + chosen.condition() + " order by f.id",
                        ResultAttachment.class);
        chosen.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Hangs exactly these files on the figure. */
    void attach(Scope scope, UUID resultId, List<UUID> attachmentIds) {
        Map<UUID, ResultAttachment> there = files(scope, List.of(resultId)).stream()
                .collect(Collectors.toMap(ResultAttachment::attachmentId, file -> file));
        there.forEach((id, file) -> {
            if (!attachmentIds.contains(id)) {
                getEntityManager().remove(file);
            }
        });
        attachmentIds.stream()
                .filter(id -> !there.containsKey(id))
                .forEach(id -> getEntityManager().persist(new ResultAttachment(resultId, id)));
    }

    /** The reports that the sections belong to. */
    List<UUID> reportsOf(Scope scope, Collection<UUID> sectionIds) {
        OneOf chosen = OneOf.of("section.id", "id", sectionIds);
        Query query = getEntityManager()
                .createNativeQuery(
                        "select distinct section.report_id from report_section section where " + chosen.condition());
        chosen.parameters().forEach(query::setParameter);
        return ids(query);
    }

    @SuppressWarnings("unchecked") // the query selects one column of ids
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }

    /** The figures to write in, of sections that are locked. */
    Map<UUID, Result> toWrite(Scope scope, Collection<UUID> ids) {
        OneOf chosen = OneOf.of("x.id", "id", ids);
        var query = getEntityManager().createQuery("from Result x where " + chosen.condition(), Result.class);
        chosen.parameters().forEach(query::setParameter);
        return query.getResultList().stream().collect(Collectors.toMap(Result::id, one -> one));
    }
}
