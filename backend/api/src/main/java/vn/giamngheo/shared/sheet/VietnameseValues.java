package vn.giamngheo.shared.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and days that stand in a cell as text, the Vietnamese way; what is doubtful is refused and never guessed. */
final class VietnameseValues {
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u202f\\u2009]");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:(?:\\.\\d{3})+|(?: \\d{3})+)(?:,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:,\\d+)?");
    private static final Pattern POINT_THAT_CANNOT_GROUP = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final int MOST_DIGITS = 40;

    private VietnameseValues() {}

    /** {@code 1.473,8} is 1473.8, {@code 1.473} is 1473, {@code 12.5}, which can't be grouped, is 12.5; the same as on screen. */
    static Optional<BigDecimal> number(String text) {
        String typed = SPACES.matcher(text.strip()).replaceAll(" ").replaceFirst("^\u2212", "-");
        if (typed.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        if (GROUPED.matcher(typed).matches()) {
            return Optional.of(
                    new BigDecimal(typed.replace(".", "").replace(" ", "").replace(',', '.')));
        }
        if (PLAIN.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(',', '.')));
        }
        if (POINT_THAT_CANNOT_GROUP.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed));
        }
        return Optional.empty();
    }

    /** {@code 01/07/2025}, {@code 1-7-2025}, {@code 1.7.2025} and {@code 2025-07-01}. */
    static Optional<LocalDate> day(String text) {
        String typed = text.strip();
        try {
            Matcher dayFirst = DAY_FIRST.matcher(typed);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(figure(dayFirst, 3), figure(dayFirst, 2), figure(dayFirst, 1)));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(typed);
            if (yearFirst.matches()) {
                return Optional.of(LocalDate.of(figure(yearFirst, 1), figure(yearFirst, 2), figure(yearFirst, 3)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code 03/2024} and {@code 3-2024}, by its first day. */
    static Optional<LocalDate> month(String text) {
        Matcher month = MONTH.matcher(text.strip());
        if (!month.matches() || figure(month, 1) < 1 || figure(month, 1) > 12) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(figure(month, 2), figure(month, 1), 1));
    }

    private static int figure(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
