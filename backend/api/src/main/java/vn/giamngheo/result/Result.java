package vn.giamngheo.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.shared.persistence.Versioned;

/** One figure that a round asks for, from the opening of the round on; empty until somebody tells it. */
@Entity
class Result extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private UUID sectionId;

    @Column(updatable = false)
    private UUID indicatorId;

    @Column(updatable = false)
    private UUID areaId;

    private @Nullable BigDecimal value;
    private @Nullable Long numerator;
    private @Nullable Long denominator;
    private @Nullable String words;
    private boolean toldCumulative;
    private @Nullable String note;
    private @Nullable String enteredBy;
    private @Nullable String enteredByName;
    private @Nullable Instant enteredAt;
    private boolean onBehalf;

    protected Result() {}

    Result(ResultAskingService.Asked asked) {
        planId = asked.planId();
        roundId = asked.roundId();
        sectionId = asked.sectionId();
        indicatorId = asked.indicatorId();
        areaId = asked.areaId();
    }

    /** Takes what somebody tells; of a sum since the beginning of the year what the period itself adds. */
    void tell(Told told, Scope teller, boolean forAnother, Instant now) {
        value = told.value();
        numerator = told.numerator();
        denominator = told.denominator();
        words = told.words();
        toldCumulative = told.cumulative();
        note = told.note();
        enteredBy = teller.userId();
        enteredByName = teller.fullName();
        enteredAt = now;
        onBehalf = forAnother;
    }

    /** Whether it says the same already: then there is nothing to keep, and whoever told it stays. */
    boolean says(Told told) {
        return told.equals(new Told(Decimals.plain(value), numerator, denominator, words, toldCumulative, note));
    }
}
