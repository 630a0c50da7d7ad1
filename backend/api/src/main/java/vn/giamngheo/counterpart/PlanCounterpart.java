package vn.giamngheo.counterpart;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** The class that a plan's locality is in. */
@Entity
class PlanCounterpart extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    private UUID classId;

    @Embedded
    private Source source;

    protected PlanCounterpart() {}

    PlanCounterpart(UUID planId, CounterpartClassRequest request) {
        this.planId = planId;
        classId = request.classId();
        source = request.source();
    }

    /** Sets another class, or says better where it comes from. */
    void set(CounterpartClassRequest request) {
        classId = request.classId();
        source = request.source();
    }

    UUID classId() {
        return classId;
    }

    Source source() {
        return source;
    }
}
