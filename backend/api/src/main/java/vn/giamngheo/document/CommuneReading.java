package vn.giamngheo.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.communeplan.CommuneBudgetLineResponse;
import vn.giamngheo.communeplan.CommuneBudgetLineService;
import vn.giamngheo.communeplan.CommuneTargetResponse;
import vn.giamngheo.communeplan.CommuneTargetService;
import vn.giamngheo.communeplan.CommuneTaskResponse;
import vn.giamngheo.communeplan.CommuneTaskService;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;

/** Gathers what a commune's plan says of its own, and what of the district's plan that refers to. */
@ApplicationScoped
class CommuneReading {
    private final CommuneTargetService targets;
    private final CommuneTaskService tasks;
    private final CommuneBudgetLineService budget;
    private final IndicatorService indicators;
    private final ProjectService projects;

    CommuneReading(
            CommuneTargetService targets,
            CommuneTaskService tasks,
            CommuneBudgetLineService budget,
            IndicatorService indicators,
            ProjectService projects) {
        this.targets = targets;
        this.tasks = tasks;
        this.budget = budget;
        this.indicators = indicators;
        this.projects = projects;
    }

    CommuneFacts of(Scope scope, UUID planId, UUID districtPlanId) {
        List<CommuneTargetResponse> ownTargets = targets.of(scope, planId);
        List<CommuneTaskResponse> ownTasks = tasks.of(scope, planId);
        List<CommuneBudgetLineResponse> ownBudget = budget.of(scope, planId);
        Set<UUID> named = new HashSet<>();
        ownTargets.forEach(target -> named.add(target.indicatorId()));
        ownTasks.stream()
                .flatMap(task -> Stream.ofNullable(task.subProjectId()))
                .forEach(named::add);
        ownBudget.stream()
                .flatMap(line -> Stream.ofNullable(line.subProjectId()))
                .forEach(named::add);
        // Sorted, so that the same facts always give the same fingerprint.
        Map<UUID, IndicatorResponse> ofTargets = new TreeMap<>();
        for (IndicatorResponse indicator : indicators.indicatorsOf(scope, districtPlanId)) {
            if (named.contains(indicator.id())) {
                ofTargets.put(indicator.id(), indicator);
            }
        }
        Map<UUID, SubProjectResponse> referredTo = new TreeMap<>();
        for (SubProjectResponse subProject : projects.subProjectsOf(scope, districtPlanId)) {
            if (named.contains(subProject.id())) {
                referredTo.put(subProject.id(), subProject);
            }
        }
        return new CommuneFacts(ownTargets, ownTasks, ownBudget, ofTargets, referredTo);
    }
}
