package vn.giamngheo.plan;

import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;

/**
 * Which plans a scope sees, as a condition for queries; whatever belongs to a plan is seen with it. Who holds a role of the whole
 * programme sees every plan. Others see plans that are no draft, of the area of one of their agencies, the area above it or
 * below it, as long as the agency exists in the plan's year (codes of agencies repeat over time).
 */
public final class PlanVisibility {
    private static final String WITHIN_SIGHT = """
            p.status <> vn.giamngheo.plan.PlanStatus.DRAFT and exists (
                select 1 from Agency unit join Area unitArea on unitArea.id = unit.areaId, Area planArea
                where year(unit.validFrom) <= p.year and (unit.validTo is null or year(unit.validTo) >= p.year)
                and planArea.id = p.areaId
                and (unitArea.id = planArea.id or unitArea.parentId = planArea.id or planArea.parentId = unitArea.id)
                and\s""";

    private PlanVisibility() {}

    /** Narrows the list to plans within sight; its query calls the plan {@code p}. */
    public static <T> Listing<T> narrow(Listing<T> listing, Scope scope) {
        if (scope.seesEveryPlan()) {
            return listing;
        }
        OneOf units = OneOf.of("unit.code", "unitCode", scope.agencyCodes());
        return listing.where(WITHIN_SIGHT + units.condition() + ")", units.parameters());
    }
}
