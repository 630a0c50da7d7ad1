package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.JsonRows;
import vn.giamngheo.shared.persistence.NativeRows;
import vn.giamngheo.shared.persistence.PromisedId;

/**
 * Every query for the figures of reports. A unit sees its own, those that it verifies, and others' when they are accepted. Figures
 * are written by the sheet, in one statement whatever their number: what is kept of them is added up once for each statement.
 */
@ApplicationScoped
class ResultRepository {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);

    private static final String TELL = """
            update result cell
               set version = cell.version + 1, value = told.value, numerator = told.numerator, denominator = told.denominator,
                   words = told.words, told_cumulative = told.cumulative, note = told.note, entered_by = :by, entered_by_name = :name,
                   entered_at = :now, on_behalf = :onBehalf
              from jsonb_to_recordset(cast(:cells as jsonb)) as told(id uuid, value numeric, numerator bigint, denominator bigint,
                                                                    words text, cumulative boolean, note text)
             where cell.id = told.id
            """;

    private static final String ASK = """
            insert into result (id, version, plan_id, round_id, section_id, indicator_id, area_id)
            select id, 0, plan, round, section, indicator, area
              from jsonb_to_recordset(cast(:cells as jsonb)) as asked(id uuid, plan uuid, round uuid, section uuid, indicator uuid,
                                                                     area uuid)
            """;

    private final EntityManager entityManager;
    private final JsonRows jsonRows;

    ResultRepository(EntityManager entityManager, JsonRows jsonRows) {
        this.entityManager = entityManager;
        this.jsonRows = jsonRows;
    }

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
        OneOf verified = OneOf.ofEither("verifier.code", "co_verifier.code", "verified", scope.unitCodes());
        boolean all = scope.hasAnyOf(ALL);
        String party = all ? "true" : "(" + own.condition() + " or " + verified.condition() + ")";
        String seen = scope.units().isEmpty() ? party : party + " or section.state = 'ACCEPTED'";
        Query query = entityManager
                .createNativeQuery("""
            select section.id, report.id as report_id, report.plan_id, round.id as round_id, round.name, round.data_from, round.data_to,
                   agency.short_name, coalesce(%s, false) as party
              from report_section section
              join report on report.id = section.report_id
              join reporting_round round on round.id = report.round_id
              join agency on agency.id = report.agency_id
              left join agency verifier on verifier.id = section.verifier_id
              left join agency co_verifier on co_verifier.id = section.co_verifier_id
             where %s and (%s)
             order by section.id
            """.formatted(party, which, seen), Object[].class)
                .setParameter("id", id);
        if (!all) {
            own.bind(query);
            verified.bind(query);
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

    /** Why cells of a report came back, as long as it has not been submitted again. */
    Map<UUID, String> returnReasons(Scope scope, UUID reportId) {
        Query query = entityManager.createNativeQuery("""
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
        var query = entityManager.createQuery(
                "from ResultAttachment f where " + chosen.condition() + " order by f.id", ResultAttachment.class);
        chosen.bind(query);
        return query.getResultList();
    }

    /** Hangs files on the figure. */
    void attach(Scope scope, UUID resultId, Collection<UUID> attachmentIds) {
        attachmentIds.forEach(id -> entityManager.persist(new ResultAttachment(resultId, id)));
    }

    /** Takes files off the figure. */
    void detach(Scope scope, UUID resultId, Collection<UUID> attachmentIds) {
        files(scope, List.of(resultId)).stream()
                .filter(file -> attachmentIds.contains(file.attachmentId()))
                .forEach(entityManager::remove);
    }

    /** The reports that the sections belong to, with their plans. */
    Map<UUID, UUID> plansOfReports(Scope scope, Collection<UUID> sectionIds) {
        OneOf chosen = OneOf.of("section.id", "id", sectionIds);
        Query query = entityManager.createNativeQuery(
                "select distinct section.report_id, section.plan_id from report_section section where "
                        + chosen.condition(),
                Object[].class);
        chosen.bind(query);
        return NativeRows.of(query).stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Enters an empty cell for each figure that is asked for. */
    void ask(Scope scope, Collection<ResultAskingService.Asked> asked) {
        List<AskedLine> lines = asked.stream()
                .map(one -> new AskedLine(
                        PromisedId.make(),
                        one.planId(),
                        one.roundId(),
                        one.sectionId(),
                        one.indicatorId(),
                        one.areaId()))
                .toList();
        if (!lines.isEmpty()) {
            entityManager
                    .createNativeQuery(ASK)
                    .setParameter("cells", jsonRows.of(lines))
                    .executeUpdate();
        }
    }

    /** What is asked for already in other base periods that share days with this one; the sums have a row for all that was asked. */
    Set<ResultAskingService.Place> askedAround(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        Query query = entityManager
                .createNativeQuery("""
                        select distinct indicator_id, area_id from result_rollup
                         where plan_id = :planId and own and data_from <= :to and data_to >= :from
                           and (data_from, data_to) <> (:from, :to)
                        """, Object[].class)
                .setParameter("planId", planId)
                .setParameter("from", from)
                .setParameter("to", to);
        return NativeRows.of(query).stream()
                .map(row -> new ResultAskingService.Place((UUID) row[0], (UUID) row[1]))
                .collect(Collectors.toSet());
    }

    /** The base periods for which an indicator has been asked for, anywhere in an area. */
    List<ResultAskingService.Period> askedIn(Scope scope, UUID planId, UUID areaId) {
        Query query = entityManager
                .createNativeQuery("""
                        select indicator_id, data_from, data_to from result_rollup
                         where plan_id = :planId and area_id = :areaId and not own
                        """, Object[].class)
                .setParameter("planId", planId)
                .setParameter("areaId", areaId);
        return NativeRows.of(query).stream()
                .map(row ->
                        new ResultAskingService.Period((UUID) row[0], NativeRows.date(row[1]), NativeRows.date(row[2])))
                .toList();
    }

    private record AskedLine(UUID id, UUID plan, UUID round, UUID section, UUID indicator, UUID area) {}

    /** Writes what somebody tells in cells of sections that are held, as the cells are to be from now on. */
    void tell(Scope scope, Collection<Cell> told) {
        if (told.isEmpty()) {
            return;
        }
        Cell any = told.iterator().next();
        List<ToldLine> lines = told.stream()
                .map(cell -> new ToldLine(
                        cell.id(),
                        cell.value(),
                        cell.numerator(),
                        cell.denominator(),
                        cell.words(),
                        cell.toldCumulative(),
                        cell.note()))
                .toList();
        entityManager
                .createNativeQuery(TELL)
                .setParameter("cells", jsonRows.of(lines))
                .setParameter("by", any.enteredBy())
                .setParameter("name", any.enteredByName())
                .setParameter("now", any.enteredAt())
                .setParameter("onBehalf", any.onBehalf())
                .executeUpdate();
    }

    private record ToldLine(
            UUID id,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String words,
            boolean cumulative,
            @Nullable String note) {}

    /** What has been hung on figures or taken off them is in the database from here on. */
    void flush() {
        entityManager.flush();
    }
}
