package vn.giamngheo.planfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.planfile.PlanFile.AreaEntry;
import vn.giamngheo.planfile.PlanFile.DutyEntry;
import vn.giamngheo.planfile.PlanFile.GroupEntry;
import vn.giamngheo.planfile.PlanFile.IndicatorEntry;
import vn.giamngheo.planfile.PlanFile.NodeEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.planfile.PlanFile.ReportingDutyEntry;
import vn.giamngheo.planfile.PlanFile.SubProjectEntry;
import vn.giamngheo.planfile.PlanFileReader.ReadFile;

/**
 * Checks the whole file before anything of it is entered: every name leads somewhere and is given once, every value is within
 * its limits, every stated sum adds up. What passes here is not refused by the database.
 */
final class PlanFileChecker {
    private final PlanFile file;
    private final Mistakes mistakes;
    private final Set<String> areas;
    private final Set<String> agencies;
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> groups;
    private final Set<String> policies;
    private final Set<String> subProjects = new HashSet<>();
    private final Set<String> indicators;
    private final Set<Integer> annexes;

    private PlanFileChecker(PlanFile file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        PlanEntry plan = file.plan();
        areas = mistakes.unique("/areas", file.areas(), AreaEntry::key);
        // A code may be taken again by another agency later; within one plan's file each is named once.
        agencies = mistakes.unique("/agencies", file.agencies(), PlanFile.AgencyEntry::code);
        nodes("/programme/nodes", file.programme().nodes());
        groups = mistakes.unique("/beneficiaryGroups", file.beneficiaryGroups(), GroupEntry::code);
        policies = mistakes.unique("/plan/policies", plan.policies(), PlanFile.PolicyEntry::code);
        indicators = mistakes.unique("/plan/indicators", plan.indicators(), IndicatorEntry::code);
        annexes = mistakes.unique("/plan/annexes", plan.annexes(), PlanFile.AnnexEntry::number);
        mistakes.unique("/plan/projects", plan.projects(), PlanFile.ProjectEntry::code);
        mistakes.each(
                "/plan/projects",
                plan.projects(),
                (project, at) -> mistakes.each(
                        at + "/subProjects",
                        project.subProjects(),
                        (subProject, place) -> mistakes.once(place, subProject.code(), subProjects)));
    }

    /** Refuses the file with all its mistakes at once. */
    static void check(ReadFile file) {
        Mistakes mistakes = new Mistakes(file);
        PlanFileChecker checker = new PlanFileChecker(file.content(), mistakes);
        checker.registers();
        checker.plan(file.content().plan());
        PlanFileValues.check(file.content(), mistakes);
        PlanFileSums.check(file.content().plan(), mistakes);
        mistakes.refuseIfAny();
    }

    private void nodes(String at, List<NodeEntry> entries) {
        mistakes.each(at, entries, (node, place) -> {
            mistakes.once(place, node.code(), nodes);
            nodes(place + "/children", node.children());
        });
    }

    private void registers() {
        Map<String, @Nullable String> parents = new HashMap<>();
        file.areas().forEach(area -> parents.put(area.key(), area.parent()));
        mistakes.each("/areas", file.areas(), (area, at) -> {
            known(at + "/parent", area.parent(), areas, "area");
            notWithinItself(at + "/parent", area.key(), parents);
        });
        mistakes.unique("/successions", file.successions(), entry -> entry.predecessor() + " to " + entry.successor());
        mistakes.each("/successions", file.successions(), (succession, at) -> {
            known(at + "/predecessor", succession.predecessor(), areas, "area");
            known(at + "/successor", succession.successor(), areas, "area");
            mistakes.unless(
                    !succession.predecessor().equals(succession.successor()), at, "an area can't succeed itself");
        });
        mistakes.each("/agencies", file.agencies(), (agency, at) -> known(at + "/area", agency.area(), areas, "area"));
        Map<String, @Nullable String> broader = new HashMap<>();
        file.beneficiaryGroups().forEach(group -> broader.put(group.code(), group.broader()));
        mistakes.each("/beneficiaryGroups", file.beneficiaryGroups(), (group, at) -> {
            known(at + "/broader", group.broader(), groups, "beneficiary group");
            notWithinItself(at + "/broader", group.code(), broader);
        });
    }

    private void plan(PlanEntry plan) {
        known("/plan/area", plan.area(), areas, "area");
        known("/plan/managingAgency", plan.managingAgency(), agencies, "agency");
        known("/plan/issuingAgency", plan.issuingAgency(), agencies, "agency");
        mistakes.unique("/plan/notApplicable", plan.notApplicable(), PlanFile.NotApplicableEntry::node);
        mistakes.each(
                "/plan/notApplicable",
                plan.notApplicable(),
                (entry, at) -> known(at + "/node", entry.node(), nodes, "catalogue node"));
        mistakes.each("/plan/projects", plan.projects(), (project, at) -> {
            known(at + "/node", project.node(), nodes, "catalogue node");
            mistakes.each(at + "/subProjects", project.subProjects(), this::subProject);
        });
        funding("/plan/otherFunding", plan.otherFunding());
        Set<String> taken = new HashSet<>();
        mistakes.each("/plan/duties", plan.duties(), (duty, at) -> duty(duty, at, taken));
        Set<String> reporting = new HashSet<>();
        mistakes.each(
                "/plan/reportingDuties", plan.reportingDuties(), (duty, at) -> reportingDuty(duty, at, reporting));
        Set<String> before = new HashSet<>();
        mistakes.each("/plan/indicators", plan.indicators(), (indicator, at) -> indicator(indicator, at, before));
    }

    private void subProject(SubProjectEntry subProject, String at) {
        known(at + "/node", subProject.node(), nodes, "catalogue node");
        mistakes.unique(at + "/groups", subProject.groups(), group -> group.group() + " as " + group.mention());
        mistakes.each(
                at + "/groups",
                subProject.groups(),
                (group, place) -> known(place + "/group", group.group(), groups, "beneficiary group"));
        funding(at + "/funding/lines", subProject.funding().lines());
    }

    private void funding(String at, List<PlanFile.FundingEntry> lines) {
        mistakes.unique(at, lines, PlanFile.FundingEntry::fundingSource);
        mistakes.each(
                at, lines, (line, place) -> known(place + "/pendingWith", line.pendingWith(), agencies, "agency"));
    }

    private void duty(DutyEntry duty, String at, Set<String> taken) {
        oneOf(at, duty.agency(), duty.each(), "agency or each");
        oneOf(at, duty.subProject(), duty.policy(), "subProject or policy");
        known(at + "/agency", duty.agency(), agencies, "agency");
        known(at + "/subProject", duty.subProject(), subProjects, "sub-project");
        known(at + "/policy", duty.policy(), policies, "policy");
        String subject = duty.subProject() == null ? "policy " + duty.policy() : "sub-project " + duty.subProject();
        file.named(duty.agency(), duty.each())
                .forEach(agency -> mistakes.once(at, agency + " as " + duty.role() + " on " + subject, taken));
    }

    private void reportingDuty(ReportingDutyEntry duty, String at, Set<String> taken) {
        oneOf(at, duty.agency(), duty.each(), "agency or each");
        known(at + "/agency", duty.agency(), agencies, "agency");
        mistakes.unique(at + "/recipients", duty.recipients(), recipient -> recipient);
        mistakes.each(
                at + "/recipients",
                duty.recipients(),
                (recipient, place) -> known(place, recipient, agencies, "agency"));
        file.named(duty.agency(), duty.each())
                .forEach(agency ->
                        mistakes.once(at, agency + " by " + duty.source().section(), taken));
    }

    private void indicator(IndicatorEntry indicator, String at, Set<String> before) {
        if (indicator.parent() != null && indicators.contains(indicator.parent())) {
            mistakes.unless(
                    before.contains(indicator.parent()),
                    at + "/parent",
                    indicator.parent() + " must stand before the indicators that are part of it");
        }
        before.add(indicator.code());
        known(at + "/parent", indicator.parent(), indicators, "indicator");
        known(at + "/collector", indicator.collector(), agencies, "agency");
        known(at + "/verifier", indicator.verifier(), agencies, "agency");
        known(at + "/coVerifier", indicator.coVerifier(), agencies, "agency");
        mistakes.unless(
                indicator.coVerifier() == null
                        || (indicator.verifier() != null
                                && !indicator.coVerifier().equals(indicator.verifier())),
                at + "/coVerifier",
                "the second of two that verify needs another before it");
        known(at + "/annex", indicator.annex(), annexes, "annex");
        mistakes.unique(at + "/subProjects", indicator.subProjects(), code -> code);
        mistakes.each(
                at + "/subProjects",
                indicator.subProjects(),
                (code, place) -> known(place, code, subProjects, "sub-project"));
        mistakes.unique(at + "/policies", indicator.policies(), code -> code);
        mistakes.each(at + "/policies", indicator.policies(), (code, place) -> known(place, code, policies, "policy"));
        mistakes.unique(
                at + "/baselines", indicator.baselines(), baseline -> baseline.area() + " on " + baseline.asOf());
        mistakes.each(
                at + "/baselines",
                indicator.baselines(),
                (baseline, place) -> known(place + "/area", baseline.area(), areas, "area"));
        var communes = indicator.communeTargets();
        if (communes != null) {
            communes.values().keySet().forEach(area -> commune(area, at + "/communeTargets/values/" + area));
            communes.rates().keySet().forEach(area -> {
                String place = at + "/communeTargets/pairs/" + area;
                commune(area, place);
                mistakes.unless(!communes.values().containsKey(area), place, area + " is there twice");
            });
        }
    }

    private void commune(String area, String place) {
        known(place, area, areas, "area");
        mistakes.unless(!area.equals(file.plan().area()), place, area + " has the indicator's own target");
    }

    private void notWithinItself(String at, String name, Map<String, @Nullable String> above) {
        Set<String> passed = new HashSet<>();
        for (String current = above.get(name); current != null && passed.add(current); current = above.get(current)) {
            if (current.equals(name)) {
                mistakes.add(at, name + " lies within itself");
            }
        }
    }

    private void oneOf(String at, @Nullable Object one, @Nullable Object other, String names) {
        mistakes.unless((one == null) != (other == null), at, "name exactly one of " + names);
    }

    private <T> void known(String at, @Nullable T name, Set<T> names, String kind) {
        mistakes.unless(name == null || names.contains(name), at, "there is no " + kind + " " + name);
    }
}
