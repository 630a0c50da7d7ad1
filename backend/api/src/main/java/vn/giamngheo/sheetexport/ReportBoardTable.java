package vn.giamngheo.sheetexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportBoard;
import vn.giamngheo.report.ReportBoard.BoardCell;
import vn.giamngheo.report.ReportBoard.BoardRound;
import vn.giamngheo.report.ReportBoard.BoardUnit;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of who has answered to which round: for each round where the report stands, and how late it came or is. */
final class ReportBoardTable {
    private ReportBoardTable() {}

    static Table<BoardUnit> of(Title title, ReportBoard board) {
        Map<Place, BoardCell> cells = board.cells().stream().collect(Collectors.toMap(Place::of, Function.identity()));
        List<Column<BoardUnit>> columns = new ArrayList<>();
        List<@Nullable Object> sums = new ArrayList<>();
        columns.add(Column.<BoardUnit>text("Mã", BoardUnit::code).wide(16));
        columns.add(Column.words("Đơn vị", BoardUnit::name));
        sums.add(null);
        sums.add("Số báo cáo trễ hạn");
        for (BoardRound round : board.rounds()) {
            Function<BoardUnit, @Nullable BoardCell> at =
                    unit -> cells.get(new Place(round.roundId(), unit.agencyId()));
            columns.add(Column.<BoardUnit>text(round.name(), unit -> stateOf(at.apply(unit)))
                    .wide(18));
            columns.add(Column.<BoardUnit>whole("Trễ (ngày)", unit -> lateDaysOf(at.apply(unit)))
                    .wide(12));
            sums.add(null);
            sums.add(board.cells().stream()
                    .filter(cell -> cell.roundId().equals(round.roundId()) && cell.lateDays() > 0)
                    .count());
        }
        return Table.of(title, columns).withSums(sums);
    }

    private static String stateOf(@Nullable BoardCell cell) {
        return cell == null
                ? "Không phải báo cáo"
                : SheetWords.of("SectionState", cell.state().name());
    }

    /** Nothing where nothing is asked: it is not on time either. */
    private static @Nullable Integer lateDaysOf(@Nullable BoardCell cell) {
        return cell == null ? null : cell.lateDays();
    }

    private record Place(UUID roundId, UUID agencyId) {
        static Place of(BoardCell cell) {
            return new Place(cell.roundId(), cell.agencyId());
        }
    }
}
