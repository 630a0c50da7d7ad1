package vn.giamngheo.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;

/** A funding node: a sub-project, or a project that has none (DA2) and stands as its own. */
@Entity
class SubProject extends Searchable {
    private UUID planId;
    private UUID projectId;
    private UUID programmeNodeId;
    private String code;
    private String name;
    private int position;
    private String objective;
    private String beneficiaries;
    private String fundingWords;
    private @Nullable Long statedTotal;

    @Embedded
    private Source source;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "sub_project_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<SupportContent> contents = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "sub_project_id", nullable = false, updatable = false)
    @OrderBy("mention, id")
    private Set<SubProjectBeneficiary> groups = new LinkedHashSet<>();

    protected SubProject() {}

    SubProject(SubProjectRequest request) {
        planId = request.planId();
        projectId = request.projectId();
        programmeNodeId = request.programmeNodeId();
        code = request.code();
        name = request.name();
        position = request.position();
        objective = request.objective();
        beneficiaries = request.beneficiaries();
        fundingWords = request.fundingWords();
        statedTotal = request.statedTotal();
        source = request.source();
        for (String text : request.contents()) {
            contents.add(new SupportContent(contents.size() + 1, text));
        }
        request.groups().forEach(group -> groups.add(new SubProjectBeneficiary(group)));
    }

    SubProjectResponse toResponse(GroupNames names) {
        return new SubProjectResponse(
                id(),
                planId,
                projectId,
                programmeNodeId,
                code,
                name,
                position,
                objective,
                beneficiaries,
                groups.stream()
                        .map(SubProjectBeneficiary::toNamedGroup)
                        .map(names::describe)
                        .toList(),
                contents.stream().map(SupportContent::text).toList(),
                source,
                version());
    }
}
