package vn.giamngheo.funding;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The plan's stated money, by source and by project.
 *
 * @param statedTotal what the plan's own text gives as its total; absent where it gives none
 * @param total over all sources; computed
 * @param bySource over all sub-projects and the plan as a whole
 * @param byProject of the sub-projects of each project; what is stated for the plan as a whole is in none of them
 */
@Schema(description = "A plan's stated money, by source and by project; every sum tells how many amounts are pending")
public record FundingSummary(
        UUID planId,

        @Schema(description = "The total in VND that the plan's text itself states; null where it states none")
        @Nullable
        Long statedTotal,

        FundingSum total,
        List<SourceSum> bySource,
        List<ProjectSum> byProject) {

    /** One source's sum. */
    @Schema(description = "One source's sum")
    public record SourceSum(FundingSource fundingSource, FundingSum sum) {}

    /** One project's sum and its parts. */
    @Schema(description = "One project's sum, by source and by sub-project")
    public record ProjectSum(
            UUID projectId,
            String code,
            String name,
            FundingSum sum,
            List<SourceSum> bySource,
            List<SubProjectSum> bySubProject) {}

    /** One sub-project's sum and its parts. */
    @Schema(description = "One sub-project's sum, by source, beside what the plan's text says of it")
    public record SubProjectSum(
            UUID subProjectId,
            String code,
            String name,

            @Schema(description = "What the plan's text says of the money")
            String words,

            @Schema(description = "The total in VND that the text states; null where it states none") @Nullable
            Long statedTotal,

            FundingSum sum,
            List<SourceSum> bySource) {}

    /** One stated line with its place in the plan; without a sub-project it is the plan's as a whole. */
    record Line(
            FundingSource fundingSource,
            @Nullable Long amount,
            @Nullable UUID subProjectId,
            @Nullable String subProjectCode,
            @Nullable String subProjectName,
            @Nullable String subProjectWords,
            @Nullable Long subProjectStatedTotal,
            @Nullable UUID projectId,
            @Nullable String projectCode,
            @Nullable String projectName) {

        /** The id, code and name of the project; only where there is a sub-project. */
        private Node project() {
            return new Node(known(projectId), known(projectCode), known(projectName));
        }

        private Node subProject() {
            return new Node(known(subProjectId), known(subProjectCode), known(subProjectName));
        }

        private static <T> T known(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("a line of a sub-project without its project");
            }
            return value;
        }
    }

    private record Node(UUID id, String code, String name) {}

    /** Sums the lines, which come in the plan's order. */
    static FundingSummary of(UUID planId, @Nullable Long statedTotal, List<Line> lines) {
        Map<Node, Map<Node, List<Line>>> tree = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.subProjectId() != null) {
                tree.computeIfAbsent(line.project(), node -> new LinkedHashMap<>())
                        .computeIfAbsent(line.subProject(), node -> new java.util.ArrayList<>())
                        .add(line);
            }
        }
        List<ProjectSum> projects = tree.entrySet().stream()
                .map(entry -> projectSum(entry.getKey(), entry.getValue()))
                .toList();
        return new FundingSummary(planId, statedTotal, sum(lines), sources(lines), projects);
    }

    private static ProjectSum projectSum(Node project, Map<Node, List<Line>> subProjects) {
        List<Line> all = subProjects.values().stream().flatMap(List::stream).toList();
        List<SubProjectSum> parts = subProjects.entrySet().stream()
                .map(entry -> new SubProjectSum(
                        entry.getKey().id(),
                        entry.getKey().code(),
                        entry.getKey().name(),
                        Line.known(entry.getValue().get(0).subProjectWords()),
                        entry.getValue().get(0).subProjectStatedTotal(),
                        sum(entry.getValue()),
                        sources(entry.getValue())))
                .toList();
        return new ProjectSum(project.id(), project.code(), project.name(), sum(all), sources(all), parts);
    }

    private static FundingSum sum(List<Line> lines) {
        FundingSum sum = FundingSum.NONE;
        for (Line line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    private static List<SourceSum> sources(List<Line> lines) {
        Map<FundingSource, FundingSum> sums = new EnumMap<>(FundingSource.class);
        for (Line line : lines) {
            sums.put(
                    line.fundingSource(),
                    sums.getOrDefault(line.fundingSource(), FundingSum.NONE).plus(line.amount()));
        }
        return sums.entrySet().stream()
                .map(entry -> new SourceSum(entry.getKey(), entry.getValue()))
                .toList();
    }
}
