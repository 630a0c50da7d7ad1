package vn.giamngheo.consolidation;

import java.util.List;
import java.util.Locale;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.plan.PlanResponse;

/**
 * What the document of a consolidation says.
 *
 * @param issuer who issues it, or would issue it
 * @param issuerArea the name of its area
 * @param recipients by their names
 */
record ConsolidationFacts(
        ConsolidationResponse report,
        PlanResponse plan,
        AgencyResponse issuer,
        String issuerArea,
        List<String> recipients) {

    /** What the plan is about, without its kind. */
    String subject() {
        return subjectOf(plan);
    }

    static String subjectOf(PlanResponse plan) {
        String title = plan.title().replaceFirst("^Kế hoạch ", "");
        return title.isEmpty() ? "" : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
