package vn.giamngheo.communeplan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** What a commune sets itself to reach of one of the district plan's indicators. */
@Entity
class CommuneTarget extends Versioned {
    private UUID planId;
    // Holds that what it refers to is of the plan above its own.
    private UUID parentPlanId;
    private UUID indicatorId;
    private @Nullable BigDecimal value;
    private @Nullable Long numerator;
    private @Nullable Long denominator;
    private @Nullable String words;
    private boolean takenOver;

    @Embedded
    private Source source;

    protected CommuneTarget() {}

    CommuneTarget(UUID parentPlanId, CommuneTargetRequest request) {
        planId = request.planId();
        this.parentPlanId = parentPlanId;
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(CommuneTargetRequest request) {
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

    /**
     * The district's figure for the commune, as long as nobody there has written one: {@code bring_along_taken_over} of the
     * database brings it along when the district changes it.
     */
    static CommuneTarget takenOver(UUID planId, TargetResponse district) {
        CommuneTarget target = new CommuneTarget();
        target.planId = planId;
        target.parentPlanId = district.planId();
        target.takeOver(district);
        return target;
    }

    /** Says what the district says, whose word is to the commune an outside source. */
    void takeOver(TargetResponse district) {
        indicatorId = district.indicatorId();
        value = district.value();
        numerator = district.numerator();
        denominator = district.denominator();
        words = district.words();
        takenOver = true;
        Source given = district.source();
        Provenance provenance = given.provenance() == Provenance.STATED ? Provenance.REFERENCE : given.provenance();
        source = new Source(given.section(), provenance, given.note());
    }

    private void describe(CommuneTargetRequest request) {
        indicatorId = request.indicatorId();
        value = Rate.percent(request.value(), request.numerator(), request.denominator());
        numerator = request.numerator();
        denominator = request.denominator();
        words = request.words();
        // Whoever has written it stands behind it.
        takenOver = false;
        source = request.source();
    }
}
