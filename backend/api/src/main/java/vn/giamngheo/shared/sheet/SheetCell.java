package vn.giamngheo.shared.sheet;

import java.time.LocalDate;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell of what came in, as it stands there. */
interface SheetCell {
    CellType type();

    /** What is written in it; nothing where a formula was never computed. */
    @Nullable
    String written();

    /** How its number is shown; nothing where no format tells. */
    @Nullable
    String format();

    /**
     * The day that its number stands for, where its format says that it is one.
     *
     * @throws java.time.DateTimeException where there is no such day
     */
    LocalDate day();
}
