package vn.giamngheo.sheetexport;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plancheck.Finding;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of what a plan lacks, in the words of the screen. */
final class PlanCheckTable {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private PlanCheckTable() {}

    static Table<Finding> of(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.<Finding>text("Mức độ", finding -> SheetWords.of(finding.severity()))
                                .wide(12),
                        Column.words("Điều cần xem", finding -> SheetWords.of(finding.rule())),
                        Column.words(
                                "Ở đâu",
                                finding -> finding.subject().code() + " – "
                                        + finding.subject().name()),
                        Column.words("Chi tiết", PlanCheckTable::detail),
                        Column.words(
                                "Vì sao",
                                finding -> SheetWords.of(
                                        "PlanRuleWhy", finding.rule().name())),
                        Column.<Finding>text("Mục trong kế hoạch", Finding::section)
                                .wide(14)));
    }

    private static @Nullable String detail(Finding finding) {
        Map<String, String> params = finding.params();
        return switch (finding.rule()) {
            case SUB_PROJECT_WITHOUT_LEAD -> {
                String amount = params.get("amount");
                yield amount == null
                        ? "Chưa nêu số tiền"
                        : "Có " + millions(amount) + " nhưng chưa giao cho cơ quan nào";
            }
            case FUNDING_PENDING, SOURCE_WITHOUT_AMOUNT ->
                SheetWords.of("FundingSource", Objects.requireNonNull(params.get("fundingSource"))) + ": “"
                        + params.get("words") + "”";
            case SEVERAL_LEADS -> params.get("agencies");
            case REPORT_DEADLINE_MISSING -> params.get("count") + " trách nhiệm báo cáo định kỳ chưa có kỳ hoặc hạn";
            case LEGAL_BASIS_DATE_ODD -> params.get("issuer") + ", ngày " + day(params);
            case PLAN_AREA_ENDED -> params.get("area") + " đã kết thúc ngày " + day(params);
            case AGENCY_ENDED -> "Kết thúc ngày " + day(params) + successor(params.get("successor"));
            case SAME_BENEFICIARIES ->
                "Mọi nhóm đối tượng cũng là của " + params.get("otherCode") + " – " + params.get("otherName");
            case CONTENT_OUTSIDE_BENEFICIARIES -> params.get("groups");
            default -> null;
        };
    }

    private static String successor(@Nullable String name) {
        return name == null ? ", chưa có cơ quan kế tục" : "; " + name + " kế tục";
    }

    private static String day(Map<String, String> params) {
        return DAY.format(LocalDate.parse(Objects.requireNonNull(params.get("date"))));
    }

    private static String millions(String amount) {
        NumberFormat format = NumberFormat.getInstance(VIETNAMESE);
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(amount).movePointLeft(6)) + " triệu đồng";
    }
}
