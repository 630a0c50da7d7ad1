package vn.giamngheo.planfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.planfile.PlanFile.DutyEntry;
import vn.giamngheo.planfile.PlanFile.FundingEntry;
import vn.giamngheo.planfile.PlanFile.IndicatorEntry;
import vn.giamngheo.planfile.PlanFile.NodeEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.planfile.PlanFile.ReportingDutyEntry;
import vn.giamngheo.planfile.PlanFile.SubProjectEntry;
import vn.giamngheo.planfile.PlanFileException.Mistake;
import vn.giamngheo.planfile.PlanFileReader.ReadFile;

/** Checks the whole file before anything of it is entered: every name leads somewhere, every stated sum adds up. */
final class PlanFileChecker {
    private final ReadFile file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> areas;
    private final Set<String> agencies;
    private final Set<String> nodes;
    private final Set<String> groups;
    private final Set<String> policies;
    private final Set<String> subProjects;
    private final Set<String> indicators;
    private final Set<Integer> annexes;

    private PlanFileChecker(ReadFile file) {
        this.file = file;
        PlanFile content = file.content();
        PlanEntry plan = content.plan();
        areas = unique("/areas", content.areas(), PlanFile.AreaEntry::key);
        // A code may be taken again by another agency later; within one plan's file each is named once.
        agencies = unique("/agencies", content.agencies(), PlanFile.AgencyEntry::code);
        nodes = content.programme().nodes().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.children().stream()))
                .map(NodeEntry::code)
                .collect(Collectors.toSet());
        groups = unique("/beneficiaryGroups", content.beneficiaryGroups(), PlanFile.GroupEntry::code);
        policies = unique("/plan/policies", plan.policies(), PlanFile.PolicyEntry::code);
        indicators = unique("/plan/indicators", plan.indicators(), IndicatorEntry::code);
        annexes = plan.annexes().stream().map(PlanFile.AnnexEntry::number).collect(Collectors.toSet());
        subProjects = new HashSet<>();
        each("/plan/projects", plan.projects(), (project, at) -> subProjects.addAll(
                unique(at + "/subProjects", project.subProjects(), SubProjectEntry::code)));
    }

    /** Refuses the file with all its mistakes at once. */
    static void check(ReadFile file) {
        PlanFileChecker checker = new PlanFileChecker(file);
        checker.registers();
        checker.plan(file.content().plan());
        if (!checker.mistakes.isEmpty()) {
            throw new PlanFileException(
                    file.fileName(),
                    checker.mistakes.stream()
                            .sorted(java.util.Comparator.comparingInt(Mistake::line))
                            .toList());
        }
    }

    private void registers() {
        PlanFile content = file.content();
        each("/areas", content.areas(), (area, at) -> known(at + "/parent", area.parent(), areas, "area"));
        each("/successions", content.successions(), (succession, at) -> {
            known(at + "/predecessor", succession.predecessor(), areas, "area");
            known(at + "/successor", succession.successor(), areas, "area");
        });
        each("/agencies", content.agencies(), (agency, at) -> known(at + "/area", agency.area(), areas, "area"));
        each("/beneficiaryGroups", content.beneficiaryGroups(), (group, at) ->
                known(at + "/broader", group.broader(), groups, "beneficiary group"));
    }

    private void plan(PlanEntry plan) {
        known("/plan/area", plan.area(), areas, "area");
        known("/plan/managingAgency", plan.managingAgency(), agencies, "agency");
        known("/plan/issuingAgency", plan.issuingAgency(), agencies, "agency");
        each("/plan/notApplicable", plan.notApplicable(), (entry, at) -> known(at + "/node", entry.node(), nodes, "catalogue node"));
        each("/plan/projects", plan.projects(), (project, at) -> {
            known(at + "/node", project.node(), nodes, "catalogue node");
            each(at + "/subProjects", project.subProjects(), this::subProject);
        });
        each("/plan/otherFunding", plan.otherFunding(), this::fundingLine);
        each("/plan/duties", plan.duties(), this::duty);
        each("/plan/reportingDuties", plan.reportingDuties(), this::reportingDuty);
        each("/plan/indicators", plan.indicators(), this::indicator);
        planTotal(plan);
    }

    private void subProject(SubProjectEntry subProject, String at) {
        known(at + "/node", subProject.node(), nodes, "catalogue node");
        each(at + "/groups", subProject.groups(), (group, place) ->
                known(place + "/group", group.group(), groups, "beneficiary group"));
        List<FundingEntry> lines = subProject.funding().lines();
        each(at + "/funding/lines", lines, this::fundingLine);
        Long total = subProject.funding().total();
        long sum = sum(lines);
        if (total != null && total != sum) {
            mistake(at + "/funding/total", "the stated total " + total + " is not the sum of its lines, " + sum);
        }
    }

    private void planTotal(PlanEntry plan) {
        long sum = plan.projects().stream()
                .flatMap(project -> project.subProjects().stream())
                .mapToLong(subProject -> sum(subProject.funding().lines()))
                .sum();
        if (plan.statedTotal() != null && plan.statedTotal() != sum) {
            mistake("/plan/statedTotal", "the stated total " + plan.statedTotal() + " is not the sum of the lines, " + sum);
        }
    }

    private void fundingLine(FundingEntry line, String at) {
        if ((line.amount() == null) == (line.pending() == null)) {
            mistake(at, "a funding line has either an amount or the words that stand in its place");
        } else if (line.amount() != null && line.amount() < 0) {
            mistake(at + "/amount", "an amount is never below 0");
        }
        known(at + "/pendingWith", line.pendingWith(), agencies, "agency");
    }

    private void duty(DutyEntry duty, String at) {
        oneOf(at, duty.agency(), duty.each(), "agency or each");
        oneOf(at, duty.subProject(), duty.policy(), "subProject or policy");
        known(at + "/agency", duty.agency(), agencies, "agency");
        known(at + "/subProject", duty.subProject(), subProjects, "sub-project");
        known(at + "/policy", duty.policy(), policies, "policy");
    }

    private void reportingDuty(ReportingDutyEntry duty, String at) {
        oneOf(at, duty.agency(), duty.each(), "agency or each");
        known(at + "/agency", duty.agency(), agencies, "agency");
        each(at + "/recipients", duty.recipients(), (recipient, place) -> known(place, recipient, agencies, "agency"));
    }

    private void indicator(IndicatorEntry indicator, String at) {
        known(at + "/parent", indicator.parent(), indicators, "indicator");
        known(at + "/collector", indicator.collector(), agencies, "agency");
        known(at + "/verifier", indicator.verifier(), agencies, "agency");
        known(at + "/annex", indicator.annex(), annexes, "annex");
        each(at + "/subProjects", indicator.subProjects(), (code, place) -> known(place, code, subProjects, "sub-project"));
        each(at + "/policies", indicator.policies(), (code, place) -> known(place, code, policies, "policy"));
        each(at + "/baselines", indicator.baselines(), (baseline, place) ->
                known(place + "/area", baseline.area(), areas, "area"));
        if (indicator.communeTargets() != null) {
            communeTargets(indicator, at + "/communeTargets/values");
        }
    }

    private void communeTargets(IndicatorEntry indicator, String at) {
        var values = Objects.requireNonNull(indicator.communeTargets()).values();
        values.keySet().forEach(area -> known(at + "/" + area, area, areas, "area"));
        BigDecimal target = indicator.target().value();
        BigDecimal sum = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (indicator.kind() == IndicatorKind.COUNT && target != null && target.compareTo(sum) != 0) {
            mistake(at, "the communes' targets add up to " + sum + ", the district's is " + target);
        }
    }

    private static long sum(List<FundingEntry> lines) {
        return lines.stream().map(FundingEntry::amount).filter(Objects::nonNull).reduce(0L, Math::addExact);
    }

    private void oneOf(String at, @Nullable Object one, @Nullable Object other, String names) {
        if ((one == null) == (other == null)) {
            mistake(at, "name exactly one of " + names);
        }
    }

    private <T> void known(String at, @Nullable T name, Set<T> names, String kind) {
        if (name != null && !names.contains(name)) {
            mistake(at, "there is no " + kind + " " + name);
        }
    }

    private <T> Set<String> unique(String at, List<T> entries, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        each(at, entries, (entry, place) -> {
            if (!names.add(name.apply(entry))) {
                mistake(place, name.apply(entry) + " is there twice");
            }
        });
        return names;
    }

    private <T> void each(String at, List<T> entries, java.util.function.BiConsumer<T, String> look) {
        for (int i = 0; i < entries.size(); i++) {
            look.accept(entries.get(i), at + "/" + i);
        }
    }

    private void mistake(String pointer, String message) {
        mistakes.add(new Mistake(file.lineOf(pointer), pointer + ": " + message));
    }
}
