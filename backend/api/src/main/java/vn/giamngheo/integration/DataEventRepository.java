package vn.giamngheo.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/**
 * Every query for events. Who sees a plan is told of its rounds; of a report who reports, who verifies the section, and, once it is
 * accepted, every unit; of a decision whose it is and who sees money that it moves. Who has a part in the whole programme is told
 * all of it. Whatever state a section is in by now, that it was accepted and that it was opened again stays told.
 */
@ApplicationScoped
class DataEventRepository implements PanacheRepositoryBase<DataEvent, UUID> {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final String KIND = "vn.giamngheo.integration.DataEventKind.";
    private static final String FROM = "DataEvent e join Plan p on p.id = e.planId"
            + " left join ReportingRound n on n.id = e.roundId left join ReportSection s on s.id = e.sectionId"
            + " left join Agency v on v.id = s.verifierId left join Agency cv on cv.id = s.coVerifierId"
            + " left join Agency a on a.id = e.agencyId"
            + " left join Area place on place.id = a.areaId left join Decision d on d.id = e.decisionId";
    private static final String CHANGE =
            "new vn.giamngheo.integration.ChangeResponse(e.id, e.position, e.kind, e.occurredAt,"
                    + " p.id, p.year, n.id, n.name, n.frequency, n.dataFrom, n.dataTo, e.reportId, e.sectionId, a.code, place.code,"
                    + " v.code, cv.code, d.id, d.number, e.dueOn)";

    /** What every unit is told, whether or not it sees the section now: one that is written in again is out of others' sight. */
    private static final String OF_ALL_UNITS = "e.kind in (" + KIND + "REPORT_ACCEPTED, " + KIND + "REPORT_REOPENED)";

    /** What an event is about is there: it is of no use otherwise. */
    private static final String THERE =
            "(e.roundId is null or n.id is not null) and (e.sectionId is null or s.id is not null or " + OF_ALL_UNITS
                    + ") and (e.decisionId is null or d.id is not null)";

    /** The last position: whatever is told later comes behind it. */
    long last(Scope scope) {
        return getEntityManager()
                .createQuery("select coalesce(max(e.position), 0) from DataEvent e", Long.class)
                .getSingleResult();
    }

    /** What was told behind one position and up to another, as far as it is within sight, in order. */
    Page<ChangeResponse> between(Scope scope, long after, long last, int limit) {
        Listing<ChangeResponse> changes =
                new Listing<>(getEntityManager(), CHANGE, FROM, "e", SortKey.number("position", "e.position"));
        PlanVisibility.narrow(changes, scope)
                .where("e.position > :after and e.position <= :last", Map.of("after", after, "last", last))
                .where(THERE, Map.of());
        if (!scope.hasAnyOf(ALL)) {
            changes.where(sight(scope));
        }
        return changes.page(new PageRequest(limit, null, null));
    }

    /** Tells of the reports that are overdue on that day; how many had not been told of. */
    int tellOverdue(Scope scope, LocalDate today) {
        return (Integer) getEntityManager()
                .createNativeQuery("select tell_of_overdue(:today)")
                .setParameter("today", today)
                .getSingleResult();
    }

    private static OneOf sight(Scope scope) {
        OneOf own = OneOf.of("a.code", "ownEvent", scope.agencyCodes());
        OneOf verified = OneOf.ofEither("v.code", "cv.code", "verifiedEvent", scope.unitCodes());
        OneOf owed = OneOf.of("ov.code", "owedEvent", scope.unitCodes());
        OneOf moved = MoneyVisibility.condition(scope, "l.subProjectId", "l.fromAgencyId", "l.toAgencyId");
        List<String> any = new ArrayList<>(List.of(
                own.condition(),
                verified.condition(),
                "e.kind = " + KIND + "ROUND_OPENED",
                "e.kind = " + KIND + "REPORT_OVERDUE and exists (select 1 from ReportSection os"
                        + " join Agency ov on ov.id in (os.verifierId, os.coVerifierId) where os.reportId = e.reportId and "
                        + owed.condition() + ")",
                "e.kind = " + KIND + "ALLOCATION_CHANGED and exists (select 1 from Allocation l"
                        + " where l.decisionId = e.decisionId and (" + moved.condition() + "))"));
        if (!scope.units().isEmpty()) {
            any.add(OF_ALL_UNITS);
        }
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(verified.parameters());
        parameters.putAll(owed.parameters());
        parameters.putAll(moved.parameters());
        return new OneOf("(" + String.join(") or (", any) + ")", parameters);
    }
}
