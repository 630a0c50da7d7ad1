package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.CellReading.Unreadable;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow.Place;

/** Reads what came in as a sheet, row by row: looks for the heads of the form, and reads what is below them. */
final class SheetReader {
    private static final int MOST_ROWS_ABOVE_HEADS = 30;
    private final Path file;
    private final SheetForm form;
    private final int maxRows;

    SheetReader(Path file, SheetForm form, int maxRows) {
        this.file = file;
        this.form = form;
        this.maxRows = maxRows;
    }

    SheetContent read() throws IOException {
        SheetSource source = SheetSource.of(file);
        List<MergedCells.Block> merged = source.merged();
        return source.read(rows -> {
            Map<String, Place> places = Map.of();
            List<String> closest = List.of();
            int headRow = 0;
            List<SheetRow> read = new ArrayList<>();
            while (rows.hasNext()) {
                SheetLine row = rows.next();
                if (headRow == 0) {
                    Map<String, Place> found = heads(row);
                    List<String> missing = missing(found);
                    if (!found.isEmpty() && missing.isEmpty()) {
                        places = found;
                        headRow = row.number();
                    } else if (found.size() > 1) {
                        closest = missing;
                    }
                    if (headRow == 0 && row.number() > MOST_ROWS_ABOVE_HEADS) {
                        break;
                    }
                } else if (!isBlank(row, places)) {
                    if (read.size() == maxRows) {
                        throw refused("too-many-rows", Map.of("most", Integer.toString(maxRows)));
                    }
                    read.add(row(row, places, merged));
                }
            }
            if (headRow == 0) {
                throw closest.isEmpty()
                        ? refused("no-heads", Map.of("heads", names(form.columns())))
                        : refused("heads-missing", Map.of("heads", String.join(", ", closest)));
            }
            if (read.isEmpty()) {
                throw refused("no-rows", Map.of());
            }
            return new SheetContent(read, headRow);
        });
    }

    /** What people see in the first rows that are not empty; a cell that can't be read is as if it were empty. */
    static List<List<String>> top(Path file, int most) throws IOException {
        return SheetSource.of(file).read(rows -> {
            List<List<String>> top = new ArrayList<>();
            while (rows.hasNext() && top.size() < most) {
                List<String> cells = new ArrayList<>();
                SheetLine row = rows.next();
                for (int column = 0; column < row.width(); column++) {
                    cells.add(shownOrNothing(row.at(column)));
                }
                top.add(cells);
            }
            return top;
        });
    }

    private static String shownOrNothing(@Nullable SheetCell cell) {
        try {
            return CellReading.shown(cell);
        } catch (Unreadable error) {
            return "";
        }
    }

    private Map<String, Place> heads(SheetLine row) {
        Map<String, Place> found = new LinkedHashMap<>();
        for (FormColumn column : form.columns()) {
            for (int at = 0; at < row.width(); at++) {
                if (isHead(row.at(at), column)) {
                    if (found.put(column.key(), new Place(column, at)) != null) {
                        throw refused("head-twice", Map.of("heads", column.head()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isHead(@Nullable SheetCell cell, FormColumn column) {
        try {
            return folded(CellReading.shown(cell)).equals(folded(column.head()));
        } catch (Unreadable noHead) {
            return false;
        }
    }

    private static String folded(String head) {
        String bare = head.endsWith("*") ? head.substring(0, head.length() - 1) : head;
        return SearchText.fold(bare).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private List<String> missing(Map<String, Place> found) {
        return form.columns().stream()
                .filter(column -> column.required() && !found.containsKey(column.key()))
                .map(FormColumn::head)
                .toList();
    }

    private static String names(List<FormColumn> columns) {
        return columns.stream()
                .filter(FormColumn::required)
                .map(FormColumn::head)
                .collect(Collectors.joining(", "));
    }

    private static boolean isBlank(SheetLine row, Map<String, Place> places) {
        return places.values().stream().allMatch(place -> {
            try {
                return CellReading.shown(row.at(place.index())).isEmpty();
            } catch (Unreadable something) {
                return false;
            }
        });
    }

    private static SheetRow row(SheetLine row, Map<String, Place> places, List<MergedCells.Block> merged) {
        SheetRow read = new SheetRow(row.number(), places);
        places.forEach((key, place) -> {
            if (merged.stream().anyMatch(block -> block.covers(place.index(), row.number()))) {
                read.refuse(key, "merged");
                return;
            }
            try {
                Object value =
                        CellReading.read(row.at(place.index()), place.column().kind());
                if (value != null) {
                    read.put(key, value);
                } else if (place.column().required()) {
                    read.refuse(key, SheetRow.REQUIRED);
                }
            } catch (Unreadable unreadable) {
                read.refuse(key, unreadable.rule());
            }
        });
        return read;
    }

    private static ProblemException refused(String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_SHEET,
                "The sheet does not have the form that is expected here",
                List.of(new FieldError("", rule, params)));
    }
}
