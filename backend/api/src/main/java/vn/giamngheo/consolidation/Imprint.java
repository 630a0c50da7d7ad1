package vn.giamngheo.consolidation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyKind;

/**
 * What stands around the figures and words of a report. It is kept as it is when the report is issued: fields may be added, with a
 * meaning for their absence, never renamed.
 *
 * @param planAgencyName whose plan it is
 * @param planWords the plan with its year and status
 * @param issuerName who issues it, or would issue it
 * @param issuerArea the name of its area
 * @param recipients by their names
 */
record Imprint(
        String roundName,
        String planTitle,
        @Nullable String planAgencyName,
        @Nullable String planWords,
        String issuerName,
        AgencyKind issuerKind,
        String issuerArea,
        List<String> recipients) {

    /** What the plan is about, without its kind. */
    String subject() {
        return subjectOf(planTitle);
    }

    static String subjectOf(String planTitle) {
        String title = planTitle.replaceFirst("^Kế hoạch ", "");
        return title.isEmpty() ? "" : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
