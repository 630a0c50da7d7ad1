package vn.giamngheo.shared.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;

/** One row that came in: what could be read of it, and what is wrong with it. */
public final class SheetRow {
    private final int number;
    private final Map<String, Place> places;
    private final Map<String, Object> values = new HashMap<>();
    private final List<CellError> errors = new ArrayList<>();

    /** Where a column of the form is in the sheet. */
    record Place(FormColumn column, int index) {}

    SheetRow(int number, Map<String, Place> places) {
        this.number = number;
        this.places = places;
    }

    /** Which row it is, from 1 as the sheet counts. */
    public int number() {
        return number;
    }

    /** The text of the column; nothing where the cell is empty. */
    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    /** The amount in đồng; nothing where the cell is empty or could not be read. */
    public @Nullable Long money(String key) {
        return values.get(key) instanceof BigDecimal amount ? (Long) amount.longValueExact() : null;
    }

    /** The number; nothing where the cell is empty or could not be read. */
    public @Nullable BigDecimal number(String key) {
        return (BigDecimal) values.get(key);
    }

    /** The day; nothing where the cell is empty or could not be read. */
    public @Nullable LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    /** Whether nothing is wrong with it, as far as is known. */
    public boolean isSound() {
        return errors.isEmpty();
    }

    /** Says that the cell of that column breaks a rule. */
    public void refuse(String key, String type) {
        refuse(key, type, Map.of());
    }

    /** Says that the cell of that column breaks a rule, and what its sentence needs. */
    public void refuse(String key, String type, Map<String, String> params) {
        Place place = place(key);
        errors.add(new CellError(cell(place), number, place.column().head(), type, params));
    }

    /** What is wrong with it. */
    public List<CellError> errors() {
        return List.copyOf(errors);
    }

    void put(String key, Object value) {
        values.put(key, value);
    }

    /** What tells it from other rows. */
    String content() {
        StringBuilder content = new StringBuilder();
        places.keySet().forEach(key -> content.append(values.get(key)).append('\0'));
        return content.toString();
    }

    private String cell(Place place) {
        return CellAddresses.of(place.index(), number);
    }

    private Place place(String key) {
        Place place = places.get(key);
        if (place == null) {
            // The sheet lacks that column: the row as a whole is at fault.
            return new Place(new FormColumn(key, "", ColumnKind.TEXT, false), 0);
        }
        return place;
    }
}
