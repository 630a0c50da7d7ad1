package vn.giamngheo.shared.sheet;

import java.util.Objects;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the cells of a body their looks, a run of like cells of a column at a time: one by one costs more than all the rest of the
 * writing. Rows are told in order.
 */
final class CellLooks {
    private final Worksheet sheet;
    private final @Nullable Look[] looks;
    private final int[] since;

    CellLooks(Worksheet sheet, int columns) {
        this.sheet = sheet;
        looks = new @Nullable Look[columns];
        since = new int[columns];
    }

    /**
     * How a cell looks.
     *
     * @param format of its number or day; nothing for a text
     * @param lined whether it has lines around it
     * @param wrapped whether its text is broken into lines
     * @param bold as sums are
     */
    record Look(@Nullable String format, boolean lined, boolean wrapped, boolean bold) {
        private void on(StyleSetter style) {
            if (format != null) {
                style.format(format);
            }
            if (bold) {
                style.bold();
            }
            if (lined) {
                style.verticalAlignment("top").borderStyle("thin");
            }
            if (wrapped) {
                style.wrapText(true);
            }
            style.set();
        }
    }

    /** Tells how a cell of the row looks; nothing for one that looks like any. */
    void tell(int row, int column, @Nullable Look look) {
        if (!Objects.equals(looks[column], look)) {
            apply(column, row);
            looks[column] = look;
        }
    }

    /** Applies what was told of the rows before this one; rows may leave after that, and not before. */
    void applyBefore(int row) {
        for (int column = 0; column < looks.length; column++) {
            apply(column, row);
        }
    }

    private void apply(int column, int next) {
        Look look = looks[column];
        if (look != null && next > since[column]) {
            look.on(sheet.range(since[column], column, next - 1, column).style());
        }
        since[column] = next;
    }
}
