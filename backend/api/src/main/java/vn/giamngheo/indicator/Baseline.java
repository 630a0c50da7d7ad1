package vn.giamngheo.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** Where an indicator stood in an area on a day: a value, or a numerator and a denominator. */
@Entity
class Baseline extends Versioned {
    private UUID planId;
    private UUID indicatorId;
    private UUID areaId;
    private LocalDate asOf;
    private @Nullable BigDecimal value;
    private @Nullable Long numerator;
    private @Nullable Long denominator;

    @Embedded
    private Source source;

    protected Baseline() {}

    Baseline(BaselineRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(BaselineRequest request) {
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

    private void describe(BaselineRequest request) {
        indicatorId = request.indicatorId();
        areaId = request.areaId();
        asOf = request.asOf();
        value = request.value();
        numerator = request.numerator();
        denominator = request.denominator();
        source = request.source();
    }
}
