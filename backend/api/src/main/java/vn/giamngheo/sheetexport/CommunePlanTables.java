package vn.giamngheo.sheetexport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.communeplan.CommuneBudgetLineResponse;
import vn.giamngheo.communeplan.CommuneTargetResponse;
import vn.giamngheo.communeplan.CommuneTaskResponse;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/**
 * The tables of one commune's plan. A figure that nobody has set is said to be none, and never 0.
 *
 * @param subProjects of the district's plan
 */
record CommunePlanTables(Map<UUID, SubProjectResponse> subProjects) {
    private static final String PENDING = "Chưa rõ số tiền";

    /** What the commune is given of an indicator, and what it sets itself. */
    record Aim(
            IndicatorResponse indicator,
            @Nullable TargetResponse given,
            @Nullable CommuneTargetResponse own) {}

    Table<Aim> targets(Title title) {
        return Table.of(
                title.named("Chỉ tiêu của xã")
                        .noting("Chỉ tiêu huyện lấy từ xã hoặc giao cho xã; chưa có mức không phải là 0."),
                List.of(
                        Column.<Aim>text("Mã", aim -> aim.indicator().code()).wide(8),
                        Column.words("Chỉ tiêu", aim -> aim.indicator().name()),
                        Column.<Aim>text("Đơn vị tính", aim -> aim.indicator().unit())
                                .wide(14),
                        ComparisonTables.figure(
                                "Huyện giao",
                                aim -> ComparisonTables.said(
                                        aim.indicator(),
                                        given(aim, TargetResponse::value),
                                        given(aim, TargetResponse::numerator),
                                        given(aim, TargetResponse::denominator))),
                        Column.whole("Huyện giao, tử số", aim -> given(aim, TargetResponse::numerator)),
                        Column.whole("Huyện giao, mẫu số", aim -> given(aim, TargetResponse::denominator)),
                        Column.text("Nguồn của mức giao", aim -> word(given(aim, TargetResponse::source))),
                        ComparisonTables.figure(
                                "Xã đặt ra",
                                aim -> ComparisonTables.said(
                                        aim.indicator(),
                                        own(aim, CommuneTargetResponse::value),
                                        own(aim, CommuneTargetResponse::numerator),
                                        own(aim, CommuneTargetResponse::denominator))),
                        Column.whole("Xã đặt ra, tử số", aim -> own(aim, CommuneTargetResponse::numerator)),
                        Column.whole("Xã đặt ra, mẫu số", aim -> own(aim, CommuneTargetResponse::denominator)),
                        Column.words("Lời của kế hoạch xã", aim -> own(aim, CommuneTargetResponse::words)),
                        Column.text("Nguồn của mức xã", aim -> word(own(aim, CommuneTargetResponse::source))),
                        Column.text(
                                "Ghi chú",
                                aim -> Boolean.TRUE.equals(own(aim, CommuneTargetResponse::takenOver))
                                        ? "Lấy theo huyện, xã chưa xác nhận"
                                        : null)));
    }

    Table<CommuneTaskResponse> tasks(Title title) {
        return Table.of(
                title.named("Nhiệm vụ của xã"),
                List.of(
                        Column.words("Việc", CommuneTaskResponse::what),
                        Column.text("Người, bộ phận làm", CommuneTaskResponse::who),
                        Column.date("Hạn", CommuneTaskResponse::dueOn),
                        Column.text("Thời gian bằng lời", CommuneTaskResponse::dueWords),
                        Column.words("Tiểu dự án", task -> subProject(task.subProjectId(), "Việc riêng của xã")),
                        Column.text("Nguồn", task -> word(task.source()))));
    }

    Table<CommuneBudgetLineResponse> budget(Title title, List<CommuneBudgetLineResponse> lines) {
        FundingSum sum = FundingSum.NONE;
        for (CommuneBudgetLineResponse line : lines) {
            sum = sum.plus(line.amount());
        }
        Long known = sum.amount();
        String head = sum.pending() == 0
                ? "Tổng cộng"
                : "Tổng đã nêu số tiền; " + sum.pending() + " dòng chưa rõ, không cộng";
        Table<CommuneBudgetLineResponse> table = Table.of(
                title.named("Dự toán của xã").in("đồng").noting("Chưa rõ số tiền khác với 0."),
                List.of(
                        Column.words("Tiểu dự án", line -> subProject(line.subProjectId(), "Nội dung riêng của xã")),
                        Column.words("Nội dung chi", CommuneBudgetLineResponse::content),
                        Column.text("Nguồn vốn", line -> SheetWords.of(line.fundingSource())),
                        Column.moneyOr("Số tiền (đồng)", CommuneBudgetLineResponse::amount, line -> PENDING),
                        Column.words("Đang chờ gì", CommuneBudgetLineResponse::pendingWords),
                        Column.text("Nguồn", line -> word(line.source()))));
        return lines.isEmpty()
                ? table
                : table.withSums(Arrays.asList(head, null, null, known == null ? PENDING : known, null, null));
    }

    private @Nullable String subProject(@Nullable UUID id, String own) {
        if (id == null) {
            return own;
        }
        SubProjectResponse known = subProjects.get(id);
        return known == null ? null : known.code() + ": " + known.name();
    }

    private static <T> @Nullable T given(Aim aim, Function<TargetResponse, @Nullable T> part) {
        TargetResponse given = aim.given();
        return given == null ? null : part.apply(given);
    }

    private static <T> @Nullable T own(Aim aim, Function<CommuneTargetResponse, @Nullable T> part) {
        CommuneTargetResponse own = aim.own();
        return own == null ? null : part.apply(own);
    }

    private static @Nullable String word(@Nullable Source source) {
        return source == null ? null : SheetWords.of(source.provenance());
    }
}
