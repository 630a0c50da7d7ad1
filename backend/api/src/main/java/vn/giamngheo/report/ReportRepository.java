package vn.giamngheo.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for reports as a whole. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {
    private static final String FROM =
            "Report r join Agency a on a.id = r.agencyId join ReportingRound n on n.id = r.roundId"
                    + " join Plan p on p.id = r.planId";
    private static final String OPEN =
            "case when n.status = vn.giamngheo.round.RoundStatus.OPEN then true else false end";
    private static final String CLOSED =
            "case when p.status = vn.giamngheo.plan.PlanStatus.CLOSED then true else false end";
    private static final String MANAGERS_OWN =
            "function('agency_carries_on' as Boolean, r.agencyId, p.managingAgencyId, n.dataTo) = true";
    private static final String IS_OPEN = "n.status = vn.giamngheo.round.RoundStatus.OPEN";
    private static final String STATE = "s.state in (vn.giamngheo.report.SectionState.%s)";
    private static final String WRITTEN = STATE.formatted(String.join(
            ", vn.giamngheo.report.SectionState.", List.of("NOT_STARTED", "DRAFT", "RETURNED", "REOPENED")));
    private static final String LATE = "(r.submittedOn is null and r.dueOn < :today)";
    private static final SortKey[] KEYS = {
        SortKey.date("dueOn", "r.dueOn"), SortKey.text("agency", "a.shortName"), SortKey.date("dataTo", "n.dataTo"),
    };

    Page<ReportRow> list(Scope scope, ReportFilter filter, LocalDate today, PageRequest page) {
        return lateOrNot(rows(scope), filter.late(), today)
                .filter("r.planId = :planId", "planId", filter.planId())
                .filter("r.roundId = :roundId", "roundId", filter.roundId())
                .filter("r.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("r.state = :state", "state", filter.state())
                .search("a.searchText", filter.search())
                .page(page);
    }

    Optional<ReportRow> one(Scope scope, UUID id) {
        return rows(scope).one(id);
    }

    List<ReportRow> withIds(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(scope).where(OneOf.of("r.id", "reportId", ids)).all();
    }

    /** The entity of a report that the caller has been found to see. */
    Report entity(Scope scope, ReportRow seen) {
        return findById(seen.id());
    }

    /** The entities of a round's reports, in the order in which reports are held. */
    List<Report> ofRound(Scope scope, UUID roundId) {
        return list("roundId = ?1 order by id", roundId);
    }

    /** Whether the file is the scan of the paper of a report that is wholly within sight. */
    boolean shows(Scope scope, UUID attachmentId) {
        return rows(scope).where("r.paper.attachmentId = :scan", Map.of("scan", attachmentId)).all().stream()
                .anyMatch(row -> ReportVisibility.seesWhole(scope, row));
    }

    /** What the units that the caller sees have answered to a round. */
    List<RoundAnswer> answers(Scope scope, UUID roundId) {
        return ReportVisibility.narrow(
                        new Listing<RoundAnswer>(
                                getEntityManager(),
                                "new vn.giamngheo.report.RoundAnswer(r.id, a.id, a.code, a.name, a.shortName, r.dueOn, r.submittedOn,"
                                        + " r.state, r.resultsText, r.difficultiesText, r.proposalsText)",
                                FROM,
                                "r",
                                SortKey.text("agency", "a.code")),
                        scope)
                .where("r.roundId = :roundId", Map.of("roundId", roundId))
                .all();
    }

    List<BoardRow> board(Scope scope, UUID planId) {
        return ReportVisibility.narrow(
                        new Listing<BoardRow>(
                                getEntityManager(),
                                "new vn.giamngheo.report.BoardRow(n.id, n.name, n.dataFrom, n.dataTo, " + OPEN
                                        + ", a.id, a.code, a.name, a.shortName, r.id, r.state, r.dueOn, r.submittedOn)",
                                FROM,
                                "r",
                                SortKey.date("dataTo", "n.dataTo")),
                        scope)
                .where("r.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** The sections that wait for the caller: one row each. */
    List<TaskRow> waitingFor(Scope scope) {
        List<String> any = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        String notOwn =
                "not exists (select 1 from SectionWriter w where w.key.sectionId = s.id and w.key.writerId = :me)";
        parameters.put("me", scope.userId());
        OneOf officer = OneOf.of("a.code", "officer", scope.draftsFor());
        any.add(IS_OPEN + " and " + WRITTEN + " and " + officer.condition());
        parameters.putAll(officer.parameters());
        OneOf head = OneOf.of("a.code", "head", scope.issuesFor());
        any.add(IS_OPEN + " and " + STATE.formatted("READY") + " and " + head.condition()
                + " and (a.selfSigns = true or " + notOwn + ")");
        parameters.putAll(head.parameters());
        OneOf verifier = OneOf.ofEither("v.code", "cv.code", "verifier", scope.draftsFor());
        any.add(STATE.formatted("SUBMITTED") + " and " + verifier.condition() + " and " + notOwn);
        parameters.putAll(verifier.parameters());
        if (scope.programmeRoles().contains(ProgrammeRole.MANAGER)) {
            any.add(IS_OPEN + " and r.paper.number is not null and (" + WRITTEN + " or " + STATE.formatted("READY")
                    + ")");
            any.add(STATE.formatted("SUBMITTED") + " and s.verifierId is null and " + notOwn);
            any.add(STATE.formatted("VERIFIED") + " and not (" + MANAGERS_OWN + ") and " + notOwn);
        } else if (scope.programmeRoles().contains(ProgrammeRole.LEADER)) {
            any.add(STATE.formatted("VERIFIED") + " and " + MANAGERS_OWN + " and " + notOwn);
        }
        return ReportVisibility.narrow(
                        new Listing<TaskRow>(
                                getEntityManager(),
                                "new vn.giamngheo.report.TaskRow(s.state, r.planId, r.id, n.id, n.name, a.id, a.shortName, r.dueOn,"
                                        + " r.submittedOn, n.consolidatedDueOn)",
                                "ReportSection s join Report r on r.id = s.reportId join Agency a on a.id = r.agencyId"
                                        + " join ReportingRound n on n.id = r.roundId join Plan p on p.id = r.planId"
                                        + " left join Agency v on v.id = s.verifierId left join Agency cv on cv.id = s.coVerifierId",
                                "s",
                                SortKey.date("dueOn", "r.dueOn")),
                        scope)
                .where("p.status <> vn.giamngheo.plan.PlanStatus.CLOSED", Map.of())
                .where("(" + String.join(") or (", any) + ")", parameters)
                .all();
    }

    /** How many reports of each round stand where. */
    Map<UUID, ReportCounts> counts(Scope scope, Collection<UUID> roundIds, LocalDate today) {
        Map<UUID, ReportCounts> counts = new LinkedHashMap<>();
        if (roundIds.isEmpty()) {
            return counts;
        }
        @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select round_id, asked, not_started, draft, ready, submitted, verified, to_correct, accepted, late
                          from count_reports(cast(:rounds as uuid[]), :today)
                        """, Object[].class)
                .setParameter("today", today)
                .setParameter("rounds", roundIds.toArray(UUID[]::new))
                .getResultList();
        for (Object[] row : rows) {
            counts.put(
                    (UUID) row[0],
                    new ReportCounts(
                            number(row[1]),
                            number(row[2]),
                            number(row[3]),
                            number(row[4]),
                            number(row[5]),
                            number(row[6]),
                            number(row[7]),
                            number(row[8]),
                            number(row[9])));
        }
        return counts;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private Listing<ReportRow> rows(Scope scope) {
        return ReportVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.report.ReportRow(r.id, r.version, r.planId, r.roundId, n.name, n.dataFrom, n.dataTo, "
                                + OPEN + ", " + CLOSED
                                + ", a.id, a.code, a.name, a.shortName, a.selfSigns, r.dueOn, r.submittedOn, r.state,"
                                + " r.paper.number, case when " + MANAGERS_OWN + " then true else false end)",
                        FROM,
                        "r",
                        KEYS),
                scope);
    }

    private static Listing<ReportRow> lateOrNot(Listing<ReportRow> reports, @Nullable Boolean late, LocalDate today) {
        return late == null ? reports : reports.where(late ? LATE : "not " + LATE, Map.of("today", today));
    }
}
