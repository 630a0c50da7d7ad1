package vn.giamngheo.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.Sheets;

/** The way in of the Treasury's lists: no transaction is held while a file comes and is read. */
@ApplicationScoped
class TreasuryUploads {
    private static final int TOP = 30;
    private final Sheets sheets;
    private final TreasuryService treasury;
    private final Clock clock;

    TreasuryUploads(Sheets sheets, TreasuryService treasury, Clock clock) {
        this.sheets = sheets;
        this.treasury = treasury;
        this.clock = clock;
    }

    /** What the list looks like; nothing is kept. */
    TreasuryPreview preview(TreasuryColumnsFilter said, InputStream coming) throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            List<String> heads = TreasuryColumns.headsOf(sheets.top(file, TOP));
            TreasuryColumns columns = TreasuryColumns.of(said, heads);
            SheetForm form = columns.form().orElse(null);
            if (form == null) {
                return new TreasuryPreview(heads, columns, null, null, null, 0);
            }
            TreasurySheet sheet = read(file, form, columns);
            return new TreasuryPreview(
                    heads,
                    columns,
                    sheet.content().preview(sheet.lines().size(), 0, null),
                    sheet.first(),
                    sheet.last(),
                    sheet.lines().stream().mapToLong(TreasurySheet.Line::amount).sum());
        }
    }

    /** Takes the list in. */
    TreasuryStatementResponse enter(Scope scope, TreasuryUpload upload, TreasuryColumnsFilter said, InputStream coming)
            throws IOException {
        try (ReceivedFile file = sheets.receive(coming)) {
            TreasuryColumns columns = TreasuryColumns.of(said, TreasuryColumns.headsOf(sheets.top(file, TOP)));
            SheetForm form =
                    columns.form().orElseThrow(() -> ProblemException.invalidField("/columns", "heads-missing"));
            return treasury.enter(scope, upload, read(file, form, columns));
        }
    }

    private TreasurySheet read(ReceivedFile file, SheetForm form, TreasuryColumns columns) throws IOException {
        SheetContent content = sheets.read(file, form);
        return TreasurySheet.of(content, columns, LocalDate.now(clock));
    }
}
