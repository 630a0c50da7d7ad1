package vn.giamngheo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/** A baseline to enter: a value, or a numerator and a denominator. */
public record BaselineRequest(
        @NotNull UUID planId,
        @NotNull UUID indicatorId,
        @NotNull UUID areaId,
        @NotNull LocalDate asOf,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal value,
        @Nullable @PositiveOrZero Long numerator,
        @Nullable @Positive Long denominator,
        @NotNull @Valid Source source) {

    /** Whether it is of one form and whole. */
    @AssertTrue(message = "/value")
    public boolean isOfOneForm() {
        return (numerator == null) == (denominator == null) && (value == null) != (numerator == null);
    }
}
