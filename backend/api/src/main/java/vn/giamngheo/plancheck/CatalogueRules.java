package vn.giamngheo.plancheck;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plancheck.Finding.Subject;
import vn.giamngheo.programme.CatalogueNode;
import vn.giamngheo.project.SubProjectResponse;

/** The national catalogue against the plan. */
final class CatalogueRules {
    private CatalogueRules() {}

    /**
     * Nodes that the plan neither carries out nor declares not applicable. A project of which nothing is addressed is named once,
     * not with each of its parts.
     */
    static Stream<Finding> unaddressed(PlanFacts facts) {
        Set<UUID> addressed = facts.subProjects().stream()
                .map(SubProjectResponse::programmeNodeId)
                .collect(Collectors.toSet());
        facts.plan().extent().notApplicable().forEach(node -> addressed.add(node.nodeId()));
        Set<UUID> touched = new HashSet<>(addressed);
        facts.catalogue().stream()
                .filter(node -> addressed.contains(node.id()))
                .map(CatalogueNode::parentId)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        return facts.catalogue().stream()
                .filter(node -> !touched.contains(node.id()))
                .filter(node -> isNamedByItself(node.parentId(), touched, addressed))
                .map(node -> Findings.of(
                        PlanRule.CATALOGUE_NODE_UNADDRESSED,
                        new Subject(Subject.Type.CATALOGUE_NODE, null, node.code(), node.name()),
                        facts.plan().source()));
    }

    /** A project always; a sub-project only where others of its project are addressed and the project as a whole is not. */
    private static boolean isNamedByItself(@Nullable UUID parent, Set<UUID> touched, Set<UUID> addressed) {
        return parent == null || (touched.contains(parent) && !addressed.contains(parent));
    }
}
