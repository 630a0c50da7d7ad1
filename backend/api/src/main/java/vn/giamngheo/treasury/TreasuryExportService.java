package vn.giamngheo.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetNames;
import vn.giamngheo.sheet.SheetNames.Names;

/** How a Treasury's list and the register agree, as a sheet. */
@ApplicationScoped
@Transactional
public class TreasuryExportService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final TreasuryService treasury;
    private final SheetNames names;
    private final PlanTitles titles;
    private final Sheets sheets;

    TreasuryExportService(TreasuryService treasury, SheetNames names, PlanTitles titles, Sheets sheets) {
        this.treasury = treasury;
        this.names = names;
        this.titles = titles;
        this.sheets = sheets;
    }

    /**
     * The comparison of one list, those that need somebody first.
     *
     * @param status only the vouchers that agree so; absent: all
     */
    @ReadsPersonalData("treasury-statement.export")
    public SheetFile comparison(Scope scope, UUID id, @Nullable ReconciliationStatus status) {
        TreasuryComparison comparison = treasury.compare(scope, id);
        TreasuryStatementResponse statement = comparison.statement();
        Title title = titles.of(scope, statement.planId(), "Đối chiếu với Kho bạc")
                .in("đồng")
                .noting(statement.title() + " (" + statement.fileName() + ")")
                .noting("Kỳ đối chiếu: từ " + day(statement.fromOn()) + " đến " + day(statement.toOn()) + ".");
        if (status != null) {
            title = title.noting("Chỉ gồm: " + SheetWords.of(status) + ".");
        }
        Names known = names.of(scope, statement.planId());
        List<Column<ReconciliationEntry>> columns = List.of(
                Column.text("Kết quả", entry -> SheetWords.of(entry.status())),
                Column.text("Số chứng từ", ReconciliationEntry::voucher),
                Column.date("Ngày theo Kho bạc", ReconciliationEntry::treasuryPaidOn),
                Column.date("Ngày trong sổ", ReconciliationEntry::registeredPaidOn),
                Column.money("Kho bạc (đồng)", ReconciliationEntry::treasuryAmount),
                Column.money("Trong sổ (đồng)", ReconciliationEntry::registeredAmount),
                Column.money("Chênh lệch (đồng)", TreasuryExportService::difference),
                Column.text("Đơn vị chi", entry -> known.agency(entry.agencyId())),
                Column.text("Người nhận", ReconciliationEntry::payee),
                Column.words("Nội dung", ReconciliationEntry::content));
        List<ReconciliationEntry> shown = comparison.entries().stream()
                .filter(entry -> status == null || entry.status() == status)
                .toList();
        return sheets.write(scope.fullName(), Table.of(title, columns), shown::forEach);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static long difference(ReconciliationEntry entry) {
        long there = entry.treasuryAmount() == null ? 0 : entry.treasuryAmount();
        long here = entry.registeredAmount() == null ? 0 : entry.registeredAmount();
        return there - here;
    }
}
