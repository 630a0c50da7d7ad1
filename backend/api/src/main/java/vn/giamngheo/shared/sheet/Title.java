package vn.giamngheo.shared.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about itself above its table, so that paper without its file is understood; who made it and when is added.
 *
 * @param name the name of the table, which the file bears too
 * @param agency whose it is
 * @param plan the plan that it belongs to, in words
 * @param unit the unit of its figures
 * @param asOf the day that it shows; absent where it shows what is
 * @param notes what a reader must know: that it is a draft, that some of it is sample data
 */
public record Title(
        String name,
        @Nullable String agency,
        @Nullable String plan,
        @Nullable String unit,
        @Nullable LocalDate asOf,
        List<String> notes) {

    public Title {
        notes = List.copyOf(notes);
    }

    /** A title that says no more than the name. */
    public static Title of(String name) {
        return new Title(name, null, null, null, null, List.of());
    }

    /** The same under another name, for a sheet of a workbook. */
    public Title named(String other) {
        return new Title(other, agency, plan, unit, asOf, notes);
    }

    /** With whose it is. */
    public Title by(@Nullable String whose) {
        return new Title(name, whose, plan, unit, asOf, notes);
    }

    /** With the plan that it belongs to. */
    public Title ofPlan(@Nullable String words) {
        return new Title(name, agency, words, unit, asOf, notes);
    }

    /** With the unit of its figures. */
    public Title in(String figures) {
        return new Title(name, agency, plan, figures, asOf, notes);
    }

    /** As of that day. */
    public Title asOf(@Nullable LocalDate day) {
        return new Title(name, agency, plan, unit, day, notes);
    }

    /** With one more note. */
    public Title noting(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Title(name, agency, plan, unit, asOf, all);
    }

    /** With the note that some of its figures are made up, where that is so. */
    public Title notingSample(boolean some) {
        return notingIf(some, "Có số liệu mẫu để minh họa, không phải số liệu thật.");
    }

    /** With one more note where it holds. */
    public Title notingIf(boolean holds, String note) {
        return holds ? noting(note) : this;
    }
}
