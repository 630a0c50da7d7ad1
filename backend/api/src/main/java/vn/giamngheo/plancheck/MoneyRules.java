package vn.giamngheo.plancheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.plancheck.Finding.Subject;

/** Money that the plan speaks of without an amount. */
final class MoneyRules {
    private MoneyRules() {}

    /** Money of sub-projects that is pending. */
    static Stream<Finding> pending(PlanFacts facts) {
        return facts.funding().stream()
                .filter(line -> line.subProjectId() != null && line.amount() == null)
                .map(line -> withoutAmount(PlanRule.FUNDING_PENDING, facts, line));
    }

    /** Sources that the plan counts on as a whole, without an amount. */
    static Stream<Finding> sourcesWithoutAmount(PlanFacts facts) {
        return facts.funding().stream()
                .filter(line -> line.subProjectId() == null && line.amount() == null)
                .map(line -> withoutAmount(PlanRule.SOURCE_WITHOUT_AMOUNT, facts, line));
    }

    /** A plan that does not state its total: nothing to hold the sum of its lines against. */
    static Stream<Finding> planTotalMissing(PlanFacts facts) {
        return facts.money().statedTotal() != null
                ? Stream.empty()
                : Stream.of(Findings.of(
                        PlanRule.PLAN_TOTAL_MISSING,
                        facts.subjectOfPlan(),
                        facts.plan().source()));
    }

    private static Finding withoutAmount(PlanRule rule, PlanFacts facts, StatedFundingResponse line) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("fundingSource", line.fundingSource().name());
        params.put("words", Objects.requireNonNullElse(line.pendingWords(), ""));
        if (line.pendingWithId() != null) {
            params.put("pendingWith", facts.agency(line.pendingWithId()).shortName());
        }
        Subject subject = line.subProjectId() == null
                ? facts.subjectOfPlan()
                : facts.subProject(line.subProjectId()).map(facts::subjectOf).orElseGet(facts::subjectOfPlan);
        return Findings.of(rule, subject, line.source(), params);
    }
}
