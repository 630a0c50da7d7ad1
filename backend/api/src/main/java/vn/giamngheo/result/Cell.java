package vn.giamngheo.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Decimals;

/**
 * One figure as it is read, with the period that it is of.
 *
 * @param base whether it counts in sums: its round is not ad hoc
 */
record Cell(
        UUID id,
        int version,
        UUID sectionId,
        UUID indicatorId,
        UUID areaId,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean base,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        boolean toldCumulative,
        @Nullable String note,
        @Nullable String enteredBy,
        @Nullable String enteredByName,
        @Nullable Instant enteredAt,
        boolean onBehalf) {

    Cell {
        value = Decimals.plain(value);
    }

    boolean isEmpty() {
        return value == null && numerator == null && words == null;
    }

    /** Whether it takes back some of what was told before it. */
    boolean takesBack() {
        return (value != null && value.signum() < 0)
                || (numerator != null && numerator < 0)
                || (denominator != null && denominator < 0);
    }

    /** Whether it was told as a sum, of which it keeps what the period adds. */
    boolean isDifference() {
        return toldCumulative || takesBack();
    }

    /** What it says, as somebody would have told it. */
    Told told() {
        return new Told(value, numerator, denominator, words, toldCumulative, note);
    }

    /** The cell once somebody has told that; of a sum since the beginning of the year what the period itself adds. */
    Cell told(Told told, Scope teller, boolean forAnother, Instant now) {
        return new Cell(
                id,
                version + 1,
                sectionId,
                indicatorId,
                areaId,
                dataFrom,
                dataTo,
                base,
                told.value(),
                told.numerator(),
                told.denominator(),
                told.words(),
                told.cumulative(),
                told.note(),
                teller.userId(),
                teller.fullName(),
                // As fine as the database keeps it.
                now.truncatedTo(ChronoUnit.MICROS),
                forAnother);
    }
}
