package vn.giamngheo.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.communeplan.CommuneBudgetLineResponse;
import vn.giamngheo.communeplan.CommuneTargetResponse;
import vn.giamngheo.communeplan.CommuneTaskResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;

/**
 * What a commune's plan says beside what every plan does, each list in the plan's order.
 *
 * @param indicators of the district's plan, those that have a target here, by their ids
 * @param subProjects of the district's plan, those that are referred to, by their ids
 */
record CommuneFacts(
        List<CommuneTargetResponse> targets,
        List<CommuneTaskResponse> tasks,
        List<CommuneBudgetLineResponse> budget,
        Map<UUID, IndicatorResponse> indicators,
        Map<UUID, SubProjectResponse> subProjects) {

    IndicatorResponse indicator(UUID id) {
        return Objects.requireNonNull(indicators.get(id), "the indicator of a target");
    }

    /** {@code Tiểu dự án 1: …}; absent for what is the commune's own. */
    @Nullable
    String subProject(@Nullable UUID id) {
        SubProjectResponse one = id == null ? null : subProjects.get(id);
        return one == null ? null : Words.node(one.code()) + ": " + one.name();
    }

    /** Only what the plan states itself. */
    CommuneFacts stated() {
        return new CommuneFacts(
                targets.stream()
                        .filter(target -> target.source().provenance() == Provenance.STATED)
                        .toList(),
                tasks.stream()
                        .filter(task -> task.source().provenance() == Provenance.STATED)
                        .toList(),
                budget.stream()
                        .filter(line -> line.source().provenance() == Provenance.STATED)
                        .toList(),
                indicators,
                subProjects);
    }
}
