package vn.giamngheo.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** The counterpart rule as a sheet: the plan as a whole, which it binds, and each sub-project, which it does not. */
@ApplicationScoped
@Transactional
public class CounterpartSheetService {
    private final CounterpartService counterparts;
    private final PlanTitles titles;
    private final Sheets sheets;

    CounterpartSheetService(CounterpartService counterparts, PlanTitles titles, Sheets sheets) {
        this.counterparts = counterparts;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** One comparison: of the whole, or of a sub-project. */
    private record Line(
            String basis,
            @Nullable String code,
            String name,
            @Nullable Long central,
            @Nullable Long local,
            @Nullable Long required,
            @Nullable Long shortBy,
            String verdict) {}

    /** The rule on a plan, on what it states and on what decisions allocated. */
    public SheetFile of(Scope scope, UUID planId, @Nullable LocalDate asOf) {
        CounterpartResponse rule = counterparts.get(scope, planId, asOf);
        List<Line> lines = new ArrayList<>();
        add(lines, "Kế hoạch nêu", rule.stated());
        add(lines, "Quyết định đã giao", rule.allocated());
        CounterpartClassView chosen = rule.chosen();
        Title title = titles.of(scope, planId, "Vốn đối ứng của địa phương")
                .in("đồng")
                .asOf(rule.asOf())
                .notingSample(rule.sample())
                .noting(
                        chosen == null
                                ? "Chưa có quy định về mức đối ứng cho năm của kế hoạch."
                                : "Mức áp dụng: tối thiểu " + chosen.leastPercent() + "% vốn Trung ương ("
                                        + chosen.legalBasis() + ")" + assumed(rule.source()) + ".")
                .notingIf(
                        rule.allocated() != null,
                        "Số được giao không gồm kinh phí năm trước chuyển sang: mỗi năm đối ứng phần vốn Trung ương của năm đó.")
                .noting("Quy định tính trên cả kế hoạch; dòng của từng tiểu dự án chỉ để lưu ý.");
        return sheets.write(
                scope.fullName(),
                Table.<Line>of(
                        title,
                        List.of(
                                Column.text("Căn cứ", Line::basis),
                                Column.<Line>text("Mã", Line::code).wide(12),
                                Column.words("Phạm vi", Line::name),
                                Column.money("Vốn Trung ương (đồng)", Line::central),
                                Column.money("Ngân sách địa phương (đồng)", Line::local),
                                Column.money("Mức tối thiểu (đồng)", Line::required),
                                Column.money("Còn thiếu (đồng)", Line::shortBy),
                                Column.words("Kết luận", Line::verdict))),
                lines::forEach);
    }

    private static String assumed(Source source) {
        return source.provenance() == Provenance.ASSUMED ? "; mức này là giả định" : "";
    }

    private static void add(List<Line> lines, String basis, @Nullable CounterpartCheck check) {
        if (check == null) {
            return;
        }
        String verdict = SheetWords.of("Verdict", check.verdict().name());
        lines.add(new Line(
                basis,
                null,
                "Cả kế hoạch",
                check.central(),
                check.local(),
                check.required(),
                check.shortBy(),
                check.provisional()
                        ? verdict + " (tạm tính: còn " + check.open() + " khoản chưa rõ số tiền)"
                        : verdict));
        check.lines()
                .forEach(line -> lines.add(new Line(
                        basis,
                        line.code(),
                        line.name(),
                        line.central(),
                        line.local(),
                        line.required(),
                        line.shortBy(),
                        line.shortBy() == 0 ? "Đủ mức tối thiểu" : "Lưu ý: dưới mức tối thiểu")));
    }
}
