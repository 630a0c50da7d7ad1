package vn.giamngheo.plancheck;

import java.util.Map;
import vn.giamngheo.plancheck.Finding.Subject;
import vn.giamngheo.shared.persistence.Source;

/** Makes findings in the rule's own weight, at the section that the fact comes from. */
final class Findings {
    private Findings() {}

    static Finding of(PlanRule rule, Subject subject, Source source) {
        return of(rule, subject, source, Map.of());
    }

    static Finding of(PlanRule rule, Subject subject, Source source, Map<String, String> params) {
        return new Finding(rule, rule.severity(), subject, params, source.section());
    }
}
