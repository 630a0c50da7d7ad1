package vn.giamngheo.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

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
        indicatorId = request.indicatorId();
        areaId = request.areaId();
        asOf = request.asOf();
        value = request.value();
        numerator = request.numerator();
        denominator = request.denominator();
        source = request.source();
    }
}
