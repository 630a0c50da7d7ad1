package vn.giamngheo.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** What an indicator is to reach in an area by the end of the plan's year. */
@Entity
class Target extends Versioned {
    private UUID planId;
    private UUID indicatorId;
    private UUID areaId;
    private @Nullable BigDecimal value;
    private @Nullable Long numerator;
    private @Nullable Long denominator;
    private @Nullable String words;

    @Embedded
    private Source source;

    protected Target() {}

    Target(TargetRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(TargetRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    /** Whether it says that already. */
    boolean says(TargetCellRules.Kept kept) {
        return Decimals.same(value, kept.value())
                && Rate.same(numerator, denominator, kept.numerator(), kept.denominator())
                && Objects.equals(words, kept.words())
                && source.equals(kept.from());
    }

    UUID planId() {
        return planId;
    }

    UUID indicatorId() {
        return indicatorId;
    }

    UUID areaId() {
        return areaId;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    Optional<Rate> rate() {
        return Rate.of(numerator, denominator);
    }

    @Nullable
    String words() {
        return words;
    }

    Source source() {
        return source;
    }

    private void describe(TargetRequest request) {
        indicatorId = request.indicatorId();
        areaId = request.areaId();
        value = Rate.percent(request.value(), request.numerator(), request.denominator());
        numerator = request.numerator();
        denominator = request.denominator();
        words = request.words();
        source = request.source();
    }
}
