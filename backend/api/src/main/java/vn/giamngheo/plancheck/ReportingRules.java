package vn.giamngheo.plancheck;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.duty.Clarity;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.ReportingDutyResponse;

/** Reports that nobody knows when to send, or who sends. */
final class ReportingRules {
    private ReportingRules() {}

    /** Periodic reports without a frequency or a day: one finding that counts them, for the cure is one sentence. */
    static Stream<Finding> deadlinesMissing(PlanFacts facts) {
        long missing = facts.reportingDuties().stream()
                .filter(ReportingDutyResponse::periodic)
                .filter(duty -> duty.frequency() == null || duty.dueWords() == null)
                .count();
        return missing == 0
                ? Stream.empty()
                : Stream.of(Findings.of(
                        PlanRule.REPORT_DEADLINE_MISSING,
                        facts.subjectOfPlan(),
                        facts.plan().source(),
                        Map.of("count", Long.toString(missing))));
    }

    /** Agencies that are to report only by a sentence that does not name them. */
    static Stream<Finding> unclear(PlanFacts facts) {
        return facts.reportingDuties().stream()
                .filter(duty -> duty.clarity() == Clarity.AMBIGUOUS)
                .map(duty -> Findings.of(
                        PlanRule.REPORTING_UNCLEAR, facts.subjectOf(facts.agency(duty.agencyId())), duty.source()));
    }

    /** Agencies that have something to do and no duty to report on it. */
    static Stream<Finding> missing(PlanFacts facts) {
        Set<UUID> reporting = facts.reportingDuties().stream()
                .map(ReportingDutyResponse::agencyId)
                .collect(Collectors.toSet());
        return facts.duties().stream()
                .filter(duty -> !reporting.contains(duty.agencyId()))
                .collect(Collectors.toMap(
                        DutyResponse::agencyId, duty -> duty, (first, later) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(duty -> Findings.of(
                        PlanRule.REPORTING_DUTY_MISSING,
                        facts.subjectOf(facts.agency(duty.agencyId())),
                        duty.source()));
    }
}
