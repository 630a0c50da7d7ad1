package vn.giamngheo.plan;

import java.util.HashMap;
import java.util.Map;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;

/**
 * Which plans a scope sees, as a condition for queries; whatever belongs to a plan is seen with it. Who holds a role of the whole
 * programme sees every plan. Others see plans that are no draft, of the area of one of their agencies, the area above it or
 * below it, as long as the agency exists in the plan's year (codes of agencies repeat over time); communes of one district see
 * each other's. The draft of a commune's plan is seen by the unit that manages it, and by manager, leader and auditor.
 */
public final class PlanVisibility {
    private static final String IN_ITS_YEAR =
            "year(unit.validFrom) <= p.year and (unit.validTo is null or year(unit.validTo) >= p.year)";

    private static final String NO_DRAFT = "p.status <> vn.giamngheo.plan.PlanStatus.DRAFT";

    private static final String NEARBY = NO_DRAFT
            + " and exists (select 1 from Agency unit join Area unitArea on unitArea.id = unit.areaId, Area planArea where "
            + IN_ITS_YEAR + " and planArea.id = p.areaId"
            + " and (unitArea.id = planArea.id or unitArea.parentId = planArea.id or planArea.parentId = unitArea.id"
            + " or p.parentPlanId is not null and planArea.parentId = unitArea.parentId) and ";

    private static final String OF_OWN_UNIT = "p.parentPlanId is not null and exists (select 1 from Agency unit where "
            + IN_ITS_YEAR + " and unit.id = p.managingAgencyId and ";

    private PlanVisibility() {}

    /**
     * Narrows a list of what is drafted within plans, such as amendments, to what is issued, and to drafts within sight: those of
     * a commune's plan are seen by who sees that plan as a draft, any others by who sees every plan.
     *
     * @param issued the condition on what is issued
     */
    public static <T> Listing<T> narrowDrafts(Listing<T> listing, Scope scope, String issued) {
        OneOf own = OneOf.of("unit.code", "draftingCode", scope.unitCodes());
        String communes = scope.seesDraftsOfUnits()
                ? " or p.parentPlanId is not null"
                : " or " + OF_OWN_UNIT + own.condition() + ")";
        return listing.where(
                issued + (scope.seesEveryPlan() ? " or p.parentPlanId is null" : "") + communes,
                scope.seesDraftsOfUnits() ? Map.of() : own.parameters());
    }

    /** Narrows the list to plans within sight; its query calls the plan {@code p}. */
    public static <T> Listing<T> narrow(Listing<T> listing, Scope scope) {
        if (scope.seesEveryPlan() && scope.seesDraftsOfUnits()) {
            return listing;
        }
        OneOf own = OneOf.of("unit.code", "ownCode", scope.unitCodes());
        String ownUnits = OF_OWN_UNIT + own.condition() + ")";
        if (scope.seesEveryPlan()) {
            return listing.where("p.parentPlanId is null or " + NO_DRAFT + " or " + ownUnits, own.parameters());
        }
        OneOf units = OneOf.of("unit.code", "unitCode", scope.agencyCodes());
        Map<String, Object> parameters = new HashMap<>(units.parameters());
        parameters.putAll(own.parameters());
        return listing.where(NEARBY + units.condition() + ") or " + ownUnits, parameters);
    }
}
