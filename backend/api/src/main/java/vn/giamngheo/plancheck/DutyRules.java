package vn.giamngheo.plancheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.PolicyKind;
import vn.giamngheo.plancheck.Finding.Subject;

/** Who leads what: nobody, or several. */
final class DutyRules {
    private static final Set<DutyRole> LEADING = Set.of(DutyRole.LEAD, DutyRole.CO_LEAD);

    private DutyRules() {}

    /** Sub-projects that nobody leads; the more so where there is money. */
    static Stream<Finding> subProjectsWithoutLead(PlanFacts facts) {
        return facts.subProjects().stream()
                .filter(subProject -> leads(facts, about(subProject.id())).isEmpty())
                .map(subProject -> {
                    Long amount = facts.amountOf(subProject.id());
                    return new Finding(
                            PlanRule.SUB_PROJECT_WITHOUT_LEAD,
                            PlanRule.SUB_PROJECT_WITHOUT_LEAD.severity(),
                            facts.subjectOf(subProject),
                            amount == null ? Map.of() : Map.of("amount", amount.toString()),
                            subProject.source().section());
                });
    }

    /** Sub-projects and policies that more than one body leads: nobody answers alone. */
    static Stream<Finding> severalLeads(PlanFacts facts) {
        Stream<Finding> subProjects = facts.subProjects().stream()
                .flatMap(subProject -> severalLeads(facts, facts.subjectOf(subProject), about(subProject.id())));
        Stream<Finding> policies = facts.policies().stream()
                .flatMap(policy -> severalLeads(facts, facts.subjectOf(policy), about(policy.id())));
        return Stream.concat(subProjects, policies);
    }

    /** Policies that the plan promises to people and gives to nobody. Tasks are of those who are told to do them. */
    static Stream<Finding> policiesWithoutLead(PlanFacts facts) {
        return facts.policies().stream()
                .filter(policy -> policy.kind() == PolicyKind.POLICY)
                .filter(policy -> facts.duties().stream().noneMatch(about(policy.id())))
                .map(policy -> Findings.of(PlanRule.POLICY_WITHOUT_LEAD, facts.subjectOf(policy), policy.source()));
    }

    private static Stream<Finding> severalLeads(PlanFacts facts, Subject subject, Predicate<DutyResponse> about) {
        List<DutyResponse> leads = leads(facts, about);
        if (leads.size() < 2) {
            return Stream.empty();
        }
        String names = leads.stream()
                .map(duty -> facts.agency(duty.agencyId()).shortName())
                .collect(Collectors.joining(", "));
        return Stream.of(
                Findings.of(PlanRule.SEVERAL_LEADS, subject, leads.get(0).source(), Map.of("agencies", names)));
    }

    private static List<DutyResponse> leads(PlanFacts facts, Predicate<DutyResponse> about) {
        return facts.duties().stream()
                .filter(about)
                .filter(duty -> LEADING.contains(duty.role()))
                .toList();
    }

    static Predicate<DutyResponse> about(UUID subject) {
        return duty -> subject.equals(duty.subProjectId()) || subject.equals(duty.policyId());
    }
}
