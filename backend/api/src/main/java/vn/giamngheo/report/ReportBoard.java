package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units by rounds of a plan: where each report stands. */
@Schema(name = "ReportBoard", description = "Units by rounds of a plan: where each report stands")
public record ReportBoard(List<BoardRound> rounds, List<BoardUnit> units, List<BoardCell> cells) {

    /** A column. */
    @Schema(name = "ReportBoardRound")
    public record BoardRound(UUID roundId, String name, LocalDate dataFrom, LocalDate dataTo, boolean open) {}

    /** A row. */
    @Schema(name = "ReportBoardUnit")
    public record BoardUnit(UUID agencyId, String code, String name, String shortName) {}

    /**
     * A report.
     *
     * @param lateDays by how many days it came in late, or is late today; 0 where it is not
     */
    @Schema(name = "ReportBoardCell")
    public record BoardCell(UUID roundId, UUID agencyId, UUID reportId, SectionState state, int lateDays) {}
}
