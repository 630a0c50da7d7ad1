package vn.giamngheo.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for reminders: a unit sees those that went to it, who has a part in the whole programme all. */
@ApplicationScoped
class ReminderRepository implements PanacheRepositoryBase<Reminder, UUID> {
    private static final Set<ProgrammeRole> ALL =
            Set.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final SortKey[] KEYS = {
        new SortKey("remindedAt", "m.remindedAt", Instant::parse), SortKey.text("agency", "a.shortName"),
    };

    Page<ReminderResponse> list(Scope scope, ReminderFilter filter, PageRequest page) {
        return reminders(scope)
                .filter("m.planId = :planId", "planId", filter.planId())
                .filter("m.roundId = :roundId", "roundId", filter.roundId())
                .filter("m.agencyId = :agencyId", "agencyId", filter.agencyId())
                .page(page);
    }

    /** What went to units of a round from that moment on. */
    List<ReminderResponse> since(Scope scope, UUID roundId, Instant moment) {
        return reminders(scope)
                .where("m.roundId = :roundId and m.remindedAt > :moment", Map.of("roundId", roundId, "moment", moment))
                .all();
    }

    /** Whoever else reminds units of the round waits: two at once would not know of each other. */
    void remindAlone(Scope scope, UUID roundId) {
        getEntityManager()
                .createNativeQuery("select 1 from reporting_round where id = :round for no key update")
                .setParameter("round", roundId)
                .getSingleResult();
    }

    private Listing<ReminderResponse> reminders(Scope scope) {
        Listing<ReminderResponse> seen = PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.reminder.ReminderResponse(m.id, m.roundId, m.reportId, a.id, a.shortName,"
                                + " m.message, m.remindedByName, m.remindedAt)",
                        "Reminder m join Agency a on a.id = m.agencyId join Plan p on p.id = m.planId",
                        "m",
                        KEYS),
                scope);
        return scope.hasAnyOf(ALL) ? seen : seen.where(OneOf.of("a.code", "own", scope.agencyCodes()));
    }
}
