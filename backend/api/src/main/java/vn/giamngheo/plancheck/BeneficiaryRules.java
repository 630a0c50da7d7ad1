package vn.giamngheo.plancheck;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.programme.GroupView;
import vn.giamngheo.project.Mention;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.project.SubProjectResponse.BeneficiaryGroupMention;

/** Support that may reach the same people twice, or people whom it is not for. */
final class BeneficiaryRules {
    private BeneficiaryRules() {}

    /** Pairs of sub-projects of which all groups of the one are groups of the other: a risk of double support. */
    static Stream<Finding> sameBeneficiaries(PlanFacts facts) {
        return facts.subProjects().stream()
                .flatMap(one -> facts.subProjects().stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .filter(other ->
                                contains(other, one) && (!contains(one, other) || one.position() < other.position()))
                        .map(other -> Findings.of(
                                PlanRule.SAME_BENEFICIARIES,
                                facts.subjectOf(one),
                                one.source(),
                                Map.of("otherCode", other.code(), "otherName", other.name()))));
    }

    /** Groups that the support contents name and the beneficiaries do not, neither themselves nor as a wider group. */
    static Stream<Finding> contentsOutside(PlanFacts facts) {
        Map<UUID, GroupView> groups =
                facts.groups().stream().collect(Collectors.toMap(GroupView::id, Function.identity()));
        return facts.subProjects().stream().flatMap(subProject -> {
            Set<UUID> beneficiaries = ids(subProject, mention -> mention != Mention.CONTENT);
            List<String> outside = subProject.beneficiaryGroups().stream()
                    .filter(group -> group.mention() == Mention.CONTENT)
                    .filter(group -> !isWithin(group.groupId(), beneficiaries, groups))
                    .map(BeneficiaryGroupMention::name)
                    .toList();
            return outside.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Findings.of(
                            PlanRule.CONTENT_OUTSIDE_BENEFICIARIES,
                            facts.subjectOf(subProject),
                            subProject.source(),
                            new LinkedHashMap<>(Map.of("groups", String.join("; ", outside)))));
        });
    }

    private static boolean contains(SubProjectResponse wide, SubProjectResponse narrow) {
        Collection<UUID> all = ids(narrow, mention -> mention != Mention.CONTENT);
        return !all.isEmpty()
                && ids(wide, mention -> mention != Mention.CONTENT).containsAll(all);
    }

    private static boolean isWithin(UUID group, Set<UUID> allowed, Map<UUID, GroupView> groups) {
        @Nullable UUID current = group;
        while (current != null) {
            if (allowed.contains(current)) {
                return true;
            }
            current = Objects.requireNonNull(groups.get(current), "the database refuses unknown groups")
                    .broaderId();
        }
        return false;
    }

    private static Set<UUID> ids(SubProjectResponse subProject, Predicate<Mention> which) {
        return subProject.beneficiaryGroups().stream()
                .filter(group -> which.test(group.mention()))
                .map(BeneficiaryGroupMention::groupId)
                .collect(Collectors.toSet());
    }
}
