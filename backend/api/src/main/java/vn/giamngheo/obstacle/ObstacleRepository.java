package vn.giamngheo.obstacle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/**
 * Every query for obstacles. A unit sees its own, and those about what it leads: a sub-project, a duty on it, an indicator of it.
 * Who has a part in the whole programme sees all.
 */
@ApplicationScoped
class ObstacleRepository implements PanacheRepositoryBase<Obstacle, UUID> {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final String FROM = "Obstacle o join Agency a on a.id = o.agencyId";
    private static final String LEADS = """
            exists (select 1 from Duty lead join Agency leader on leader.id = lead.agencyId
                where lead.role in (vn.giamngheo.duty.DutyRole.LEAD, vn.giamngheo.duty.DutyRole.CO_LEAD) and (:::)
                and (lead.subProjectId = o.subProjectId
                    or exists (select 1 from Duty about where about.id = o.dutyId and about.subProjectId = lead.subProjectId)
                    or exists (select 1 from Indicator i join i.subjects s
                        where i.id = o.indicatorId and s.subProjectId = lead.subProjectId)))""";
    private static final String LATE = "(o.dueOn is not null and o.dueOn < :today"
            + " and o.state in (vn.giamngheo.obstacle.ObstacleState.OPEN, vn.giamngheo.obstacle.ObstacleState.REOPENED,"
            + " vn.giamngheo.obstacle.ObstacleState.ESCALATED))";
    private static final String SAYS = "o.searchText like :word escape '!' or exists (select 1 from ObstacleEntry said"
            + " where said.obstacleId = o.id and said.searchText like :word escape '!')";
    private static final String DURING = """
            o.planId = :planId and o.reportedAt < :until
            and (o.retractedReason is null or exists (select 1 from ObstacleEntry e where e.obstacleId = o.id
                and e.action in (vn.giamngheo.obstacle.ObstacleAction.ANSWER, vn.giamngheo.obstacle.ObstacleAction.DECIDE)))
            and (o.reportedAt >= :from or o.state <> vn.giamngheo.obstacle.ObstacleState.CLOSED
                or exists (select 1 from ObstacleEntry e where e.obstacleId = o.id and e.writtenAt >= :from
                    and e.action in (vn.giamngheo.obstacle.ObstacleAction.CLOSE,
                        vn.giamngheo.obstacle.ObstacleAction.RETRACT)))""";
    private static final String ANSWERED = "o.state = vn.giamngheo.obstacle.ObstacleState.ANSWERED";
    private static final SortKey[] KEYS = {
        SortKey.date("dueOn", "o.dueOrder"),
        new SortKey("reportedAt", "o.reportedAt", Instant::parse),
        new SortKey("touchedAt", "o.touchedAt", Instant::parse),
        SortKey.text("title", "o.title"),
    };

    Page<ObstacleSummary> list(Scope scope, ObstacleFilter filter, LocalDate today, PageRequest page) {
        return lateOrNot(summaries(scope), filter.overdue(), today)
                .filter("o.planId = :planId", "planId", filter.planId())
                .filter("o.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("o.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("o.indicatorId = :indicatorId", "indicatorId", filter.indicatorId())
                .filter("o.dutyId = :dutyId", "dutyId", filter.dutyId())
                .filter("o.state = :state", "state", filter.state())
                .searchWhere(SAYS, filter.search())
                .page(page)
                .map(summary -> summary.on(today));
    }

    /**
     * Those reported before the one moment that were reported or closed since the other, or are not closed. What its reporter took
     * back before anybody had answered it was none.
     */
    List<ObstacleSummary> during(Scope scope, UUID planId, Instant from, Instant until, LocalDate day) {
        return summaries(scope).where(DURING, Map.of("planId", planId, "from", from, "until", until)).all().stream()
                .map(summary -> summary.on(day))
                .toList();
    }

    private Listing<ObstacleSummary> summaries(Scope scope) {
        return narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.obstacle.ObstacleSummary(o.id, o.planId, o.agencyId, o.subProjectId, o.indicatorId,"
                                + " o.dutyId, o.title, o.state, o.retractedReason, o.dueOn, false,"
                                + " case when o.paper.number is null then false else true end, o.reportedAt, o.touchedAt, o.version)",
                        FROM,
                        "o",
                        KEYS),
                scope);
    }

    /** Those in sight whose next step is the caller's, as {@link ObstacleAction} has it, in the parts that {@link ObstacleParties} tells. */
    List<ObstacleTask> waitingFor(Scope scope) {
        OneOf reporter = OneOf.of("a.code", "reporter", scope.unitCodes());
        List<String> any = new ArrayList<>();
        any.add(ANSWERED + " and " + reporter.condition());
        if (scope.programmeRoles().contains(ProgrammeRole.MANAGER)) {
            any.add(
                    "o.state in (vn.giamngheo.obstacle.ObstacleState.OPEN, vn.giamngheo.obstacle.ObstacleState.REOPENED)");
            any.add(ANSWERED + " and o.paper.number is not null");
        } else if (scope.programmeRoles().contains(ProgrammeRole.LEADER)) {
            any.add("o.state = vn.giamngheo.obstacle.ObstacleState.ESCALATED");
        }
        return narrow(
                        new Listing<ObstacleTask>(
                                getEntityManager(),
                                "new vn.giamngheo.obstacle.ObstacleTask(o.id, o.planId, a.id, a.shortName, o.title, o.state,"
                                        + " o.dueOn)",
                                FROM,
                                "o",
                                KEYS),
                        scope)
                .where("(" + String.join(") or (", any) + ")", reporter.parameters())
                .all();
    }

    Optional<Obstacle> one(Scope scope, UUID id) {
        return entities(scope).one(id);
    }

    /** Whether the file is of a message, or the scan, of an obstacle within sight. */
    boolean shows(Scope scope, UUID attachmentId) {
        return !entities(scope)
                .where(
                        "o.paper.attachmentId = :attachmentId or exists (select 1 from ObstacleAttachment x"
                                + " join ObstacleEntry e on e.id = x.entryId"
                                + " where x.attachmentId = :attachmentId and e.obstacleId = o.id)",
                        Map.of("attachmentId", attachmentId))
                .all()
                .isEmpty();
    }

    List<ObstacleEntry> thread(Scope scope, Obstacle seen) {
        return getEntityManager()
                .createQuery(
                        "from ObstacleEntry e where e.obstacleId = :id order by e.writtenAt, e.id", ObstacleEntry.class)
                .setParameter("id", seen.id())
                .getResultList();
    }

    List<ObstacleAttachment> files(Scope scope, Obstacle seen) {
        return getEntityManager()
                .createQuery(
                        "select x from ObstacleAttachment x join ObstacleEntry e on e.id = x.entryId"
                                + " where e.obstacleId = :id order by x.position",
                        ObstacleAttachment.class)
                .setParameter("id", seen.id())
                .getResultList();
    }

    void add(Scope scope, ObstacleEntry entry, List<UUID> attachmentIds) {
        getEntityManager().persist(entry);
        for (int i = 0; i < attachmentIds.size(); i++) {
            getEntityManager().persist(new ObstacleAttachment(entry.id(), attachmentIds.get(i), i));
        }
    }

    private Listing<Obstacle> entities(Scope scope) {
        return narrow(new Listing<>(getEntityManager(), "o", FROM, "o", KEYS), scope);
    }

    private static <T> Listing<T> narrow(Listing<T> obstacles, Scope scope) {
        if (scope.hasAnyOf(ALL)) {
            return obstacles;
        }
        OneOf own = OneOf.of("a.code", "own", scope.agencyCodes());
        OneOf leading = OneOf.of("leader.code", "leading", scope.agencyCodes());
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(leading.parameters());
        return obstacles.where(own.condition() + " or " + LEADS.replace(":::", leading.condition()), parameters);
    }

    private static <T> Listing<T> lateOrNot(Listing<T> obstacles, @Nullable Boolean overdue, LocalDate today) {
        if (overdue == null) {
            return obstacles;
        }
        return obstacles.where(overdue ? LATE : "not " + LATE, Map.of("today", today));
    }
}
