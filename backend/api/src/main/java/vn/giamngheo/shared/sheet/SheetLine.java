package vn.giamngheo.shared.sheet;

import org.jspecify.annotations.Nullable;

/** One row of what came in, as it stands there. */
interface SheetLine {
    /** Which row it is, from 1 as the sheet counts. */
    int number();

    /** How many columns it reaches over. */
    int width();

    /** The cell of the column that counts from 0; nothing where the row has none there. */
    @Nullable
    SheetCell at(int column);
}
