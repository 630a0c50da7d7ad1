package vn.giamngheo.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.programme.GroupView;
import vn.giamngheo.project.SubProjectResponse.BeneficiaryGroupMention;

/** The codes and names of coded groups, to describe those that a sub-project names. */
record GroupNames(Map<UUID, GroupView> byId) {

    static GroupNames of(List<GroupView> groups) {
        return new GroupNames(groups.stream().collect(Collectors.toMap(GroupView::id, Function.identity())));
    }

    BeneficiaryGroupMention describe(NamedGroup named) {
        GroupView group = Objects.requireNonNull(byId.get(named.groupId()), "the database refuses unknown groups");
        return new BeneficiaryGroupMention(group.id(), group.code(), group.name(), named.mention());
    }
}
