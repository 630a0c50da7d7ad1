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

    /** The district's figure for the commune, to begin with. The district's word is to the commune an outside source. */
    static CommuneTarget takenOver(UUID planId, TargetResponse district) {
        CommuneTarget target = new CommuneTarget();
        target.planId = planId;
        target.parentPlanId = district.planId();
        target.indicatorId = district.indicatorId();
        target.value = district.value();
        target.numerator = district.numerator();
        target.denominator = district.denominator();
        target.words = district.words();
        target.takenOver = true;
        Source source = district.source();
        Provenance provenance = source.provenance() == Provenance.STATED ? Provenance.REFERENCE : source.provenance();
        target.source = new Source(source.section(), provenance, source.note());
        return target;
    }

    private void describe(CommuneTargetRequest request) {
        indicatorId = request.indicatorId();
        value = Rate.percent(request.value(), request.numerator(), request.denominator());
        numerator = request.numerator();
        denominator = request.denominator();
        words = request.words();
        // Whoever has written it stands behind it, unless it is put back to what the district says.
        takenOver = request.standsAsGiven();
        source = request.source();
    }
}
