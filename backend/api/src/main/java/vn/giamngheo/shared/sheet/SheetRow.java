package vn.giamngheo.shared.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;

/** One row that came in: what could be read of it, and what is wrong with it. */
public final class SheetRow {
    /** The rule that an empty cell breaks where a row must have something. */
    static final String REQUIRED = "required";

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

    /** Whether the sheet has that column at all: one that lacks it says nothing there, not even that there is nothing. */
    public boolean has(String key) {
        return places.containsKey(key);
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

    /** What the word of the column means; nothing where the cell is empty, or holds another word, which the row then says. */
    public <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        E value = SheetWords.read(type, text).orElse(null);
        if (value == null) {
            refuse(key, "unknown-value", Map.of("value", text, "allowed", SheetWords.allowed(type)));
        }
        return value;
    }

    /**
     * What the column names; nothing where the cell is empty, or names nothing known, which the row then says.
     *
     * @param known by folded names
     */
    public @Nullable UUID named(String key, Map<String, UUID> known) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        UUID id = known.get(SearchText.fold(text.strip()));
        if (id == null) {
            refuse(key, "unknown-code", Map.of("value", text));
        }
        return id;
    }

    /** An amount that is more than nothing; what is not, the row says. */
    public @Nullable Long moneyAboveZero(String key, long most) {
        Long amount = money(key);
        if (amount != null && amount <= 0) {
            refuse(key, "positive");
        } else if (amount != null && amount > most) {
            refuse(key, "too-large");
        }
        return amount;
    }

    /** Whether the text of the column is these numbers, with "/" between them, as sheets write numbers or the Vietnamese way. */
    public boolean tells(String key, BigDecimal... numbers) {
        String text = text(key);
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        if (parts.length != numbers.length || parts.length == 0) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            BigDecimal number = numbers[i];
            boolean plain = parts[i].strip().equals(number.stripTrailingZeros().toPlainString());
            if (!plain
                    && !VietnameseValues.number(parts[i])
                            .filter(read -> read.compareTo(number) == 0)
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The text of the column; one that is longer is refused. */
    public @Nullable String text(String key, int most) {
        String text = text(key);
        if (text != null && text.length() > most) {
            refuse(key, "too-long");
        }
        return text;
    }

    /**
     * The text of the column, which left with what is there: all of that where it comes back as it left, also where it was too long
     * for a cell and was cut. Part of it that was changed since is refused, as the rest would be lost.
     *
     * @param there what was there when the sheet was written; absent where there was nothing
     */
    public @Nullable String textOver(String key, @Nullable String there) {
        String text = text(key);
        if (text == null || there == null) {
            return text;
        }
        String left = TableWriter.cut(there);
        if (CellReading.isOf(text, left)) {
            return there;
        }
        if (!left.equals(there) && text.endsWith(TableWriter.MORE)) {
            refuse(key, "cut");
        }
        return text;
    }

    /** Whether somebody has written into one of these columns, or what can't be read into any. */
    public boolean isBegunAt(String... keys) {
        return Arrays.stream(keys).anyMatch(values::containsKey)
                || errors.stream().anyMatch(error -> !error.type().equals(REQUIRED));
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
