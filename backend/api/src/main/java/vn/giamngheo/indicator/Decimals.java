package vn.giamngheo.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How decimals leave: the database pads them to four places; a reader should see 65 and 9.42. */
public final class Decimals {
    private Decimals() {}

    /** The same value without the padding. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : stripped(value);
    }

    /** Whether both are the same figure, whatever their padding, or both unknown. */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** The same for a value that is known to be there. */
    public static BigDecimal stripped(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
