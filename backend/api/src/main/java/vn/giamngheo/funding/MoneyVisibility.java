package vn.giamngheo.funding;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;

/**
 * Which movements of money a scope sees, as a condition for queries. Who has a part in the whole programme sees those of every plan
 * within sight. A unit, and who reads for units, sees those that it has a part in, and all of sub-projects that it leads.
 */
public final class MoneyVisibility {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);

    private MoneyVisibility() {}

    /** Whether all money of a plan within sight is. */
    public static boolean seesAll(Scope scope) {
        return scope.hasAnyOf(ALL);
    }

    /**
     * Narrows the list to movements within sight; its query calls their plan {@code p}.
     *
     * @param subProject the path of their sub-project, e.g. {@code l.subProjectId}
     * @param agencies the paths of the agencies that have a part in them, e.g. {@code l.fromAgencyId}
     */
    public static <T> Listing<T> narrow(Listing<T> listing, Scope scope, String subProject, String... agencies) {
        PlanVisibility.narrow(listing, scope);
        return seesAll(scope) ? listing : listing.where(condition(scope, subProject, agencies));
    }

    /** The condition alone in HQL, for queries that say of the plan themselves that it is within sight. */
    public static OneOf condition(Scope scope, String subProject, String... agencies) {
        return of(
                scope,
                "exists (select 1 from Agency part where part.id in (" + String.join(", ", agencies)
                        + ") and (:own)) or"
                        + " exists (select 1 from Duty led join Agency leader on leader.id = led.agencyId where"
                        + " led.role in (vn.giamngheo.duty.DutyRole.LEAD, vn.giamngheo.duty.DutyRole.CO_LEAD)"
                        + " and led.subProjectId = " + subProject + " and (:led))");
    }

    /** The same in SQL, for native queries; paths are columns. */
    public static OneOf sql(Scope scope, String subProject, String... agencies) {
        return of(
                scope,
                "(exists (select from agency part where part.id in ("
                        + String.join(", ", agencies) + ") and (:own)) or"
                        + " exists (select from duty led join agency leader on leader.id = led.agency_id where"
                        + " led.role in ('LEAD', 'CO_LEAD') and led.sub_project_id = " + subProject + " and (:led)))");
    }

    private static OneOf of(Scope scope, String condition) {
        if (seesAll(scope)) {
            return new OneOf("1 = 1", Map.of());
        }
        OneOf own = OneOf.of("part.code", "ownMoney", scope.agencyCodes());
        OneOf led = OneOf.of("leader.code", "ledMoney", scope.agencyCodes());
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(led.parameters());
        return new OneOf(condition.replace(":own", own.condition()).replace(":led", led.condition()), parameters);
    }
}
