package vn.giamngheo.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Nature;

/**
 * What was told of one indicator in one area in the base periods of a year, beside one of them.
 *
 * @param before the cells of the periods before, the latest last
 * @param summed whether they add up to something for the cell: an ad hoc round stands beside the base periods, and not after them
 * @param after the cells of the periods after it, the latest last
 */
record Course(List<Cell> before, boolean summed, List<Cell> after) {

    /**
     * The course beside that cell, of all cells of the same indicator and area. A cell of an ad hoc round is in no course, and sees the base
     * periods that were over by then.
     */
    static Course beside(Cell cell, List<Cell> others) {
        List<Cell> before = new ArrayList<>();
        List<Cell> after = new ArrayList<>();
        for (Cell other : others) {
            if (!other.base() || other.id().equals(cell.id())) {
                continue;
            }
            if (other.dataTo().isBefore(cell.dataFrom())
                    || (!cell.base() && !other.dataTo().isAfter(cell.dataTo()))) {
                before.add(other);
            } else if (cell.base() && other.dataFrom().isAfter(cell.dataTo())) {
                after.add(other);
            }
        }
        before.sort(Comparator.comparing(Cell::dataTo));
        after.sort(Comparator.comparing(Cell::dataTo));
        return new Course(before, cell.base(), after);
    }

    /** Whether a later period was told as a sum since the beginning of the year. */
    boolean laterCumulative() {
        return after.stream().anyMatch(Cell::toldCumulative);
    }

    /** What was told last: of the areas that this one carries on all that they told in one period. */
    @Nullable
    ResultFigure last() {
        List<Cell> told = told();
        return told.isEmpty()
                ? null
                : together(told.stream()
                        .filter(cell -> cell.dataTo().equals(told.getLast().dataTo()))
                        .toList());
    }

    /** How many periods before lack a figure. */
    int missing() {
        return (int) before.stream()
                .filter(Cell::isEmpty)
                .map(Cell::dataTo)
                .distinct()
                .count();
    }

    /** What the periods before add up to; nothing where none has a figure, or where they do not add up. */
    @Nullable
    ResultFigure sum(@Nullable Nature nature) {
        List<Cell> told = told();
        return !summed || nature != Nature.FLOW || told.isEmpty() ? null : together(told);
    }

    private List<Cell> told() {
        return before.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private static ResultFigure together(List<Cell> told) {
        BigDecimal value = null;
        Long numerator = null;
        Long denominator = null;
        for (Cell cell : told) {
            BigDecimal one = cell.value();
            Long part = cell.numerator();
            Long whole = cell.denominator();
            if (one != null) {
                value = value == null ? one : value.add(one);
            }
            if (part != null && whole != null) {
                numerator = numerator == null ? part : Math.addExact(numerator, part);
                denominator = denominator == null ? whole : Math.addExact(denominator, whole);
            }
        }
        return new ResultFigure(
                value,
                numerator,
                denominator,
                told.getLast().words(),
                told.getLast().dataTo());
    }
}
