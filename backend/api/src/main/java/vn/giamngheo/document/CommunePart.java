package vn.giamngheo.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.communeplan.CommuneBudgetLineResponse;
import vn.giamngheo.communeplan.CommuneTargetResponse;
import vn.giamngheo.communeplan.CommuneTaskResponse;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.indicator.IndicatorResponse;

/** What a commune's plan says after its general objective: its own targets, its tasks and its budget. */
record CommunePart(CommuneFacts facts, String title, int year, OfficialPaper paper) {
    private static final String NOTHING = "Kế hoạch chưa nêu.";

    void write() {
        paper.line("Heading2", "1.2. Mục tiêu cụ thể");
        if (facts.targets().isEmpty()) {
            paper.line("Normal", NOTHING);
        } else {
            targets();
        }
        paper.line("Heading1", "II. NHIỆM VỤ");
        if (facts.tasks().isEmpty()) {
            paper.line("Normal", NOTHING);
        } else {
            tasks();
        }
        paper.line("Heading1", "III. KINH PHÍ THỰC HIỆN");
        if (facts.budget().isEmpty()) {
            paper.line("Normal", NOTHING);
        } else {
            budget();
        }
        paper.line("Normal", "Trên đây là " + Words.open(title) + "./.");
    }

    private void targets() {
        List<Row> rows = new ArrayList<>();
        for (CommuneTargetResponse target : facts.targets()) {
            IndicatorResponse indicator = facts.indicator(target.indicatorId());
            rows.add(Row.of((rows.size() + 1) + "", indicator.name(), indicator.unit(), said(target)));
        }
        paper.line("Caption", "Bảng chỉ tiêu năm " + year);
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 7),
                        Column.ofText("Chỉ tiêu", 45),
                        Column.centred("Đơn vị tính", 18),
                        Column.ofNumbers("Chỉ tiêu năm " + year, 30)),
                rows);
    }

    private static String said(CommuneTargetResponse target) {
        BigDecimal value = target.value();
        String figure = value == null ? null : Words.rate(value, target.numerator(), target.denominator());
        return joined("; ", figure, target.words()) + Words.mark(target.source().provenance());
    }

    private void tasks() {
        List<Row> rows = new ArrayList<>();
        for (CommuneTaskResponse task : facts.tasks()) {
            LocalDate dueOn = task.dueOn();
            rows.add(Row.of(
                    (rows.size() + 1) + "",
                    joined(" – ", facts.subProject(task.subProjectId()), task.what())
                            + Words.mark(task.source().provenance()),
                    task.who(),
                    joined("; ", dueOn == null ? null : Words.day(dueOn), task.dueWords())));
        }
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 7),
                        Column.ofText("Công việc", 48),
                        Column.ofText("Người thực hiện", 25),
                        Column.ofText("Thời hạn", 20)),
                rows);
    }

    private void budget() {
        FundingSum sum = FundingSum.NONE;
        List<Row> rows = new ArrayList<>();
        for (CommuneBudgetLineResponse line : facts.budget()) {
            sum = sum.plus(line.amount());
            rows.add(Row.of(
                    (rows.size() + 1) + "",
                    joined(" – ", facts.subProject(line.subProjectId()), line.content())
                            + Words.mark(line.source().provenance()),
                    Words.sentence(Words.source(line.fundingSource())),
                    amount(line.amount()),
                    joined("", line.pendingWords())));
        }
        rows.add(Row.strong(
                "",
                "Cộng các khoản đã có số tiền",
                "",
                amount(sum.amount()),
                sum.pending() == 0 ? "" : "Còn " + sum.pending() + " khoản chưa có số tiền"));
        paper.line("Unit", "Đơn vị tính: triệu đồng");
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 7),
                        Column.ofText("Nội dung", 37),
                        Column.ofText("Nguồn vốn", 20),
                        Column.ofNumbers("Số tiền", 14),
                        Column.ofText("Ghi chú", 22)),
                rows);
    }

    private static String amount(@Nullable Long amount) {
        return amount == null ? Words.PENDING : Words.millions(amount);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
