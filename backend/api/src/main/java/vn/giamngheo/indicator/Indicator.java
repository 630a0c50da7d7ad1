package vn.giamngheo.indicator;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** An indicator of a plan, with the plan's own words beside our reading of them. */
@Entity
class Indicator extends Searchable {
    private UUID planId;
    private String code;
    private String name;
    private String words;
    private String unit;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Nature nature;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private int decimals;
    private @Nullable String numeratorLabel;
    private @Nullable String denominatorLabel;
    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private @Nullable Parts parts;

    @Embedded
    private Assignment assignment;

    private @Nullable UUID annexId;
    private int position;

    @Embedded
    private Source source;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "indicator_id", nullable = false, updatable = false)
    private Set<IndicatorSubject> subjects = new LinkedHashSet<>();

    protected Indicator() {}

    Indicator(IndicatorRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(IndicatorRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    /** Whose words it is made of. */
    Provenance[] provenances() {
        return new Provenance[] {source.provenance(), assignment.provenance()};
    }

    /**
     * Whose words it touches to describe it so, before and after: where nothing but the assignment differs, only whose word that is, as
     * it may be ours where all else is the plan's.
     */
    Provenance[] touchedBy(IndicatorRequest request) {
        // Made of the request, and so naming what it is tied to in the same order.
        Indicator wanted = new Indicator(request);
        Stream<Provenance> described = Stream.of(source.provenance(), wanted.source.provenance());
        if (wanted.assignment.equals(assignment)) {
            return described.toArray(Provenance[]::new);
        }
        Stream<Provenance> assigned = Stream.of(assignment.provenance(), wanted.assignment.provenance());
        wanted.assignment = assignment;
        boolean onlyAssigned =
                wanted.toResponse().toRequest().equals(toResponse().toRequest());
        return (onlyAssigned ? assigned : Stream.concat(described, assigned)).toArray(Provenance[]::new);
    }

    private void describe(IndicatorRequest request) {
        code = request.code();
        name = request.name();
        words = request.words();
        unit = request.unit();
        kind = request.kind();
        nature = request.nature();
        direction = request.direction();
        decimals = request.decimals();
        numeratorLabel = request.numeratorLabel();
        denominatorLabel = request.denominatorLabel();
        parentId = request.parentId();
        parts = request.parts();
        assignment = request.assignment();
        annexId = request.annexId();
        position = request.position();
        source = request.source();
        Set<UUID> subProjects = new LinkedHashSet<>(request.subProjectIds());
        Set<UUID> policies = new LinkedHashSet<>(request.policyIds());
        subjects.removeIf(
                subject -> !subProjects.remove(subject.subProjectId()) && !policies.remove(subject.policyId()));
        subProjects.forEach(id -> subjects.add(new IndicatorSubject(planId, id, null)));
        policies.forEach(id -> subjects.add(new IndicatorSubject(planId, null, id)));
    }

    IndicatorResponse toResponse() {
        return new IndicatorResponse(
                id(),
                planId,
                code,
                name,
                words,
                unit,
                kind,
                nature,
                direction,
                decimals,
                numeratorLabel,
                denominatorLabel,
                parentId,
                parts,
                assignment,
                annexId,
                subjects(IndicatorSubject::subProjectId).toList(),
                subjects(IndicatorSubject::policyId).toList(),
                position,
                source,
                version());
    }

    private Stream<UUID> subjects(Function<IndicatorSubject, @Nullable UUID> which) {
        return subjects.stream().map(which).filter(Objects::nonNull).sorted();
    }
}
