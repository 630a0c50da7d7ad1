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
import vn.giamngheo.shared.problem.ProblemException;

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

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "sub_project_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<SupportContent> contents = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "sub_project_id", nullable = false, updatable = false)
    @OrderBy("mention, id")
    private Set<SubProjectBeneficiary> groups = new LinkedHashSet<>();

    protected SubProject() {}

    SubProject(SubProjectRequest request) {
        String words = request.fundingWords();
        if (words == null) {
            throw ProblemException.invalidField("/fundingWords", "not-null");
        }
        fundingWords = words;
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(SubProjectRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID programmeNodeId() {
        return programmeNodeId;
    }

    UUID planId() {
        return planId;
    }

    Source source() {
        return source;
    }

    private void describe(SubProjectRequest request) {
        projectId = request.projectId();
        programmeNodeId = request.programmeNodeId();
        code = request.code();
        name = request.name();
        position = request.position();
        objective = request.objective();
        beneficiaries = request.beneficiaries();
        String words = request.fundingWords();
        if (words != null) {
            fundingWords = words;
            statedTotal = request.statedTotal();
        }
        source = request.source();
        describeContents(request.contents());
        Set<NamedGroup> wanted = new LinkedHashSet<>(request.groups());
        groups.removeIf(group -> !wanted.remove(group.toNamedGroup()));
        wanted.forEach(group -> groups.add(new SubProjectBeneficiary(group)));
    }

    /** A changed text takes the place of the one before, so that the sub-project itself counts as changed. */
    private void describeContents(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i == contents.size()) {
                contents.add(new SupportContent(i + 1, texts.get(i)));
            } else if (!contents.get(i).text().equals(texts.get(i))) {
                contents.set(i, new SupportContent(i + 1, texts.get(i)));
            }
        }
        while (contents.size() > texts.size()) {
            contents.remove(contents.size() - 1);
        }
    }

    /** What would be sent to leave it as it is, its words on money with it. */
    SubProjectRequest toRequest() {
        return new SubProjectRequest(
                planId,
                projectId,
                programmeNodeId,
                code,
                name,
                position,
                objective,
                beneficiaries,
                groups.stream().map(SubProjectBeneficiary::toNamedGroup).toList(),
                contents.stream().map(SupportContent::text).toList(),
                fundingWords,
                statedTotal,
                source);
    }

    SubProjectResponse toResponse(GroupNames names, boolean withFigures) {
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
                withFigures ? fundingWords : null,
                withFigures ? statedTotal : null,
                source,
                version());
    }
}
