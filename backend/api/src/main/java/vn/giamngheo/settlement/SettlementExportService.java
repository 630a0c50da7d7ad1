package vn.giamngheo.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.disbursement.Spending;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetNames;

/** A plan's final accounts as a sheet. */
@ApplicationScoped
@Transactional
public class SettlementExportService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final SettlementService settlements;
    private final SheetNames names;
    private final PlanTitles titles;
    private final Sheets sheets;

    SettlementExportService(SettlementService settlements, SheetNames names, PlanTitles titles, Sheets sheets) {
        this.settlements = settlements;
        this.names = names;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The final accounts, proposed or settled. */
    public SheetFile of(Scope scope, UUID planId) {
        SettlementStatement statement = settlements.of(scope, planId);
        SheetNames.Names known = names.of(scope, planId);
        SettlementStatement.Settled settled = statement.settled();
        SettlementStatement.Sum total = statement.total();
        Title title = titles.of(scope, planId, "Quyết toán kinh phí")
                .in("đồng")
                .noting(
                        settled == null
                                ? "Đề xuất quyết toán: chưa khóa sổ, số liệu còn thay đổi."
                                : "Đã quyết toán ngày " + DAY.format(settled.settledOn()) + "; sổ đã khóa.");
        Table<Spending> table = Table.<Spending>of(
                        title,
                        List.of(
                                Column.text("Mã tiểu dự án", line -> known.code(line.subProjectId())),
                                Column.words("Tiểu dự án", line -> known.subProject(line.subProjectId())),
                                Column.text("Nguồn vốn", line -> SheetWords.of(line.fundingSource())),
                                Column.text("Loại vốn", line -> SheetWords.of(line.capitalKind())),
                                Column.text("Đơn vị", line -> known.agency(line.agencyId())),
                                Column.money("Được giao (đồng)", Spending::available),
                                Column.money("Đã chi (đồng)", Spending::spent),
                                Column.money("Trong đó còn tạm ứng (đồng)", Spending::openAdvances),
                                Column.money("Còn lại (đồng)", Spending::remaining)))
                .withSums(Arrays.asList(
                        "Cộng",
                        null,
                        null,
                        null,
                        null,
                        total.available(),
                        total.spent(),
                        total.openAdvances(),
                        total.remaining()));
        return sheets.write(scope.fullName(), table, statement.lines()::forEach);
    }
}
