package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.project.ProjectResponse;
import vn.giamngheo.project.SubProjectResponse;

/** Part III: the money by source in words, then by project and source as a table. */
record MoneyPart(DocumentFacts facts, OfficialPaper paper) {

    void write() {
        paper.line("Heading1", "III. KINH PHÍ THỰC HIỆN");
        StatedMoney money = new StatedMoney(facts.funding());
        int number = 1;
        Long total = facts.statedTotal();
        if (total != null) {
            paper.line("Normal", "Tổng kinh phí: " + Words.money(total) + ".");
        }
        for (Map.Entry<FundingSource, FundingSum> entry :
                StatedMoney.bySource(money.ofSubProjects()).entrySet()) {
            Long amount = entry.getValue().amount();
            if (amount != null) {
                paper.line(
                        "Normal",
                        number++ + ". " + Words.sentence(Words.source(entry.getKey())) + ": " + Words.money(amount)
                                + " (cộng các khoản nêu cho từng dự án, tiểu dự án).");
            }
        }
        for (StatedFundingResponse line : money.of(null)) {
            Long amount = line.amount();
            String words = Objects.requireNonNullElse(line.pendingWords(), "");
            paper.line("Normal")
                    .plain(number++ + ". " + Words.sentence(Words.source(line.fundingSource())) + ": ")
                    .plain(amount == null ? Words.open(words) + " (chưa có số tiền)." : Words.money(amount) + ".")
                    .italic(Words.mark(line.source().provenance()));
        }
        if (!facts.subProjects().isEmpty()) {
            table(money);
        }
    }

    private void table(StatedMoney money) {
        List<FundingSource> sources = StatedMoney.bySource(money.ofSubProjects()).entrySet().stream()
                .filter(entry -> entry.getValue().amount() != null)
                .map(Map.Entry::getKey)
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.centred("TT", 6), Column.ofText("Dự án, tiểu dự án", 32), Column.ofNumbers("Tổng số", 14)));
        sources.forEach(source -> columns.add(Column.ofNumbers(Words.sentence(Words.source(source)), 14)));
        columns.add(Column.ofText("Ghi chú", 22));

        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (Map.Entry<ProjectResponse, List<SubProjectResponse>> entry : tree().entrySet()) {
            ProjectResponse project = entry.getKey();
            List<SubProjectResponse> parts = entry.getValue();
            if (parts.size() == 1 && parts.get(0).code().equals(project.code())) {
                rows.add(row(
                        true,
                        number++ + "",
                        title(project.code(), project.name()),
                        lines(money, parts),
                        sources,
                        true));
                continue;
            }
            rows.add(
                    row(true, number + "", title(project.code(), project.name()), lines(money, parts), sources, false));
            for (int i = 0; i < parts.size(); i++) {
                SubProjectResponse part = parts.get(i);
                rows.add(row(
                        false,
                        number + "." + (i + 1),
                        title(part.code(), part.name()),
                        lines(money, List.of(part)),
                        sources,
                        true));
            }
            number++;
        }
        rows.add(row(true, "", "Cộng các khoản đã có số tiền", money.ofSubProjects(), sources, false));
        paper.line("Caption", "Bảng tổng hợp kinh phí theo dự án và nguồn vốn");
        paper.line("Unit", "Đơn vị tính: triệu đồng");
        paper.table(OfficialPaper.TEXT_WIDTH, columns, rows);
    }

    private Map<ProjectResponse, List<SubProjectResponse>> tree() {
        return facts.projects().stream()
                .collect(Collectors.toMap(
                        project -> project,
                        project -> facts.subProjects().stream()
                                .filter(one -> one.projectId().equals(project.id()))
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<StatedFundingResponse> lines(StatedMoney money, List<SubProjectResponse> parts) {
        List<UUID> ids = parts.stream().map(SubProjectResponse::id).toList();
        return money.ofSubProjects().stream()
                .filter(line -> ids.contains(line.subProjectId()))
                .toList();
    }

    private static String title(String code, String name) {
        return Words.node(code) + ": " + name;
    }

    private static Row row(
            boolean strong,
            String number,
            String title,
            List<StatedFundingResponse> lines,
            List<FundingSource> sources,
            boolean withWords) {
        FundingSum sum = StatedMoney.sum(lines);
        Map<FundingSource, FundingSum> bySource = StatedMoney.bySource(lines);
        List<String> cells = new ArrayList<>(List.of(number, title, amount(sum)));
        sources.forEach(source -> cells.add(bySource.containsKey(source) ? amount(bySource.get(source)) : blank(sum)));
        cells.add(
                withWords ? words(lines) : sum.pending() == 0 ? "" : "Còn " + sum.pending() + " khoản chưa có số tiền");
        return new Row(strong, cells);
    }

    private static String amount(FundingSum sum) {
        Long amount = sum.amount();
        return amount == null ? Words.PENDING : Words.millions(amount);
    }

    /** Where nothing at all is known, each source is as pending as the sum; otherwise the source has no part in it. */
    private static String blank(FundingSum sum) {
        return sum.amount() == null ? Words.PENDING : "–";
    }

    private static String words(List<StatedFundingResponse> lines) {
        return lines.stream()
                .filter(line -> line.amount() == null)
                .map(line -> Words.sentence(Words.open(
                                Objects.requireNonNullElse(line.pendingWords(), Words.source(line.fundingSource()))))
                        + Words.mark(line.source().provenance()))
                .collect(Collectors.joining("; "));
    }
}
