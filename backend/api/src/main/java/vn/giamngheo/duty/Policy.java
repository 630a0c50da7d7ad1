package vn.giamngheo.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** A policy or task of a plan that is no sub-project: credit, health cards, settlement. */
@Entity
class Policy extends Searchable {
    private UUID planId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private PolicyKind kind;

    private String text;
    private int position;

    @Embedded
    private Source source;

    protected Policy() {}

    Policy(PolicyRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(PolicyRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    Source source() {
        return source;
    }

    private void describe(PolicyRequest request) {
        code = request.code();
        name = request.name();
        kind = request.kind();
        text = request.text();
        position = request.position();
        source = request.source();
    }
}
