package vn.giamngheo.sheetexport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of the money that the plan's text states. */
final class MoneyTables {
    private MoneyTables() {}

    static Table<StatedFundingResponse> statedFunding(
            Title title, List<StatedFundingResponse> lines, Map<UUID, SubProjectResponse> subProjects) {
        long stated = lines.stream()
                .map(StatedFundingResponse::amount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        long pending = lines.stream().filter(line -> line.amount() == null).count();
        return Table.<StatedFundingResponse>of(
                        Marks.noted(title, lines.stream().map(StatedFundingResponse::source)),
                        List.of(
                                Column.<StatedFundingResponse>text("Mã", line -> {
                                            SubProjectResponse subProject = subProjects.get(line.subProjectId());
                                            return subProject == null ? null : subProject.code();
                                        })
                                        .wide(12),
                                Column.words("Tiểu dự án", line -> {
                                    SubProjectResponse subProject = subProjects.get(line.subProjectId());
                                    return subProject == null ? "Cả kế hoạch" : subProject.name();
                                }),
                                Column.text("Nguồn vốn", line -> SheetWords.of(line.fundingSource())),
                                Column.<StatedFundingResponse>moneyOr(
                                                "Số tiền (đồng)",
                                                StatedFundingResponse::amount,
                                                line -> "Chưa rõ: " + line.pendingWords())
                                        .wide(32),
                                Column.text("Nguồn", line -> Marks.of(line.source()))))
                .withSums(Arrays.asList(
                        null,
                        "Cộng các dòng đã nêu số tiền; chưa kể " + pending + " khoản chưa rõ",
                        null,
                        stated,
                        null));
    }
}
