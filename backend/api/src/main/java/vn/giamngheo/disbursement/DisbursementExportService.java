package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.disbursement.SpendingRates.Rate;
import vn.giamngheo.disbursement.SpendingRisks.Risk;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetNames;
import vn.giamngheo.sheet.SheetNames.Names;

/** The register, rates and risks as sheets. */
@ApplicationScoped
@Transactional
public class DisbursementExportService {
    private static final int PERCENT = 100;
    private static final String UNIT = "đồng";
    private static final String TOTAL = "Cộng";
    private final DisbursementService disbursements;
    private final SpendingService spending;
    private final SheetNames names;
    private final PlanTitles titles;
    private final Sheets sheets;

    DisbursementExportService(
            DisbursementService disbursements,
            SpendingService spending,
            SheetNames names,
            PlanTitles titles,
            Sheets sheets) {
        this.disbursements = disbursements;
        this.spending = spending;
        this.names = names;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The register of a plan, as the filter has it; a reversal takes its amount away. */
    @ReadsPersonalData("disbursement.export")
    public SheetFile register(Scope scope, DisbursementFilter filter) {
        UUID planId = filter.planId();
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        Names known = names.of(scope, planId);
        Title title = titles.of(scope, planId, "Sổ giải ngân").in(UNIT);
        List<Column<DisbursementResponse>> columns = List.of(
                Column.date("Ngày chứng từ", DisbursementResponse::paidOn),
                Column.text("Số chứng từ", DisbursementResponse::voucher),
                Column.text("Đơn vị chi", line -> known.agency(line.agencyId())),
                Column.text("Mã tiểu dự án", line -> known.code(line.subProjectId())),
                Column.text("Tiểu dự án", line -> known.subProject(line.subProjectId())),
                Column.text("Nguồn vốn", line -> SheetWords.of(line.fundingSource())),
                Column.text("Loại vốn", line -> SheetWords.of(line.capitalKind())),
                Column.text("Hình thức", line -> SheetWords.of(line.kind())),
                Column.money("Số tiền (đồng)", line -> line.reversesId() == null ? line.amount() : -line.amount()),
                Column.money("Đã thanh toán tạm ứng (đồng)", DisbursementResponse::cleared),
                Column.text("Người nhận", DisbursementResponse::payee),
                Column.text("Nội dung", DisbursementResponse::content),
                Column.text("Đánh dấu", DisbursementExportService::marks),
                Column.text("Lý do", DisbursementResponse::reason),
                Column.text("Lý do nhập trùng", DisbursementResponse::again),
                Column.text("Người nhập", DisbursementResponse::postedByName),
                Column.moment("Lúc nhập", DisbursementResponse::postedAt));
        return sheets.write(scope.fullName(), Table.of(title, columns), row -> disbursements.each(scope, filter, row));
    }

    /** How much is spent, by one dimension. */
    public SheetFile rates(Scope scope, UUID planId, RateDimension by, @Nullable LocalDate day) {
        SpendingRates rates = spending.rates(scope, planId, by, day);
        Names known = names.of(scope, planId);
        String dimension = SheetWords.of("RateDimension", by.name());
        Title title = titles.of(scope, planId, "Tỷ lệ giải ngân theo " + dimension.toLowerCase(Locale.ROOT))
                .in(UNIT)
                .asOf(rates.asOf())
                .notingSample(rates.sample());
        Rate total = rates.total();
        Table<Rate> table = Table.<Rate>of(
                        title,
                        List.of(
                                Column.words(dimension, rate -> name(known, rate)),
                                Column.money("Được giao (đồng)", Rate::available),
                                Column.money("Đã chi (đồng)", Rate::spent),
                                Column.money("Còn tạm ứng (đồng)", Rate::openAdvances),
                                Column.money("Còn lại (đồng)", Rate::remaining),
                                Column.number("Tỷ lệ (%)", rate -> percent(rate.spent(), rate.available()))))
                .withSums(Arrays.asList(
                        TOTAL,
                        total.available(),
                        total.spent(),
                        total.openAdvances(),
                        total.remaining(),
                        percent(total.spent(), total.available())));
        return sheets.write(scope.fullName(), table, rates.items()::forEach);
    }

    /** What will be left at the year's end. */
    public SheetFile risks(Scope scope, UUID planId, @Nullable LocalDate day) {
        SpendingRisks risks = spending.risks(scope, planId, day);
        Names known = names.of(scope, planId);
        Title title = titles.of(scope, planId, "Kinh phí có thể không chi hết")
                .in(UNIT)
                .asOf(risks.asOf())
                .notingSample(risks.sample())
                .noting("Cách tính: kéo dài đều mức đã chi đến hết năm; phần còn lại là có thể không chi hết.");
        Table<Risk> table = Table.<Risk>of(
                        title,
                        List.of(
                                Column.text("Mã tiểu dự án", risk -> known.code(risk.subProjectId())),
                                Column.words("Tiểu dự án", risk -> known.subProject(risk.subProjectId())),
                                Column.text("Nguồn vốn", risk -> SheetWords.of(risk.fundingSource())),
                                Column.text("Loại vốn", risk -> SheetWords.of(risk.capitalKind())),
                                Column.text("Đơn vị", risk -> known.agency(risk.agencyId())),
                                Column.money("Được giao (đồng)", Risk::available),
                                Column.money("Đã chi (đồng)", Risk::spent),
                                Column.money("Nếu chi đều (đồng)", Risk::expected),
                                Column.money("Dự kiến chi (đồng)", Risk::projected),
                                Column.money("Có thể còn lại (đồng)", Risk::atRisk)))
                .withSums(Arrays.asList(TOTAL, null, null, null, null, null, null, null, null, risks.atRisk()));
        return sheets.write(scope.fullName(), table, risks.items()::forEach);
    }

    private static @Nullable String name(Names known, Rate rate) {
        if (rate.fundingSource() != null) {
            return SheetWords.of(rate.fundingSource());
        }
        if (rate.agencyId() != null) {
            return known.agency(rate.agencyId());
        }
        return rate.areaId() == null
                ? known.code(rate.subProjectId()) + " – " + known.subProject(rate.subProjectId())
                : known.areas().get(rate.areaId());
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable String marks(DisbursementResponse line) {
        List<String> marks = line.flags().stream()
                .map(flag -> SheetWords.of("DisbursementFlag", flag.name()))
                .collect(Collectors.toList());
        if (line.reversesId() != null) {
            marks.add("Dòng đảo");
        }
        if (line.reversedById() != null) {
            marks.add("Đã đảo");
        }
        if (line.source().provenance() == Provenance.SAMPLE) {
            marks.add("Số liệu mẫu");
        }
        return marks.isEmpty() ? null : String.join("; ", marks);
    }
}
