package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
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

/** Decisions, their lines and the ledger as sheets. */
@ApplicationScoped
@Transactional
public class DecisionExportService {
    private static final String UNIT = "đồng";
    private static final String SAMPLE = "Có số liệu mẫu để minh họa, không phải số liệu thật.";
    private final DecisionRepository decisions;
    private final LedgerRepository ledger;
    private final DecisionLineService lines;
    private final DecisionDrafts drafts;
    private final DecisionViews views;
    private final SheetNames names;
    private final PlanTitles titles;
    private final Sheets sheets;

    DecisionExportService(
            DecisionRepository decisions,
            LedgerRepository ledger,
            DecisionLineService lines,
            DecisionDrafts drafts,
            DecisionViews views,
            SheetNames names,
            PlanTitles titles,
            Sheets sheets) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.lines = lines;
        this.drafts = drafts;
        this.views = views;
        this.names = names;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The decisions of a plan, as the filter has them. */
    public SheetFile decisions(Scope scope, DecisionFilter filter) {
        UUID planId = required(filter.planId());
        Names known = names.of(scope, planId);
        List<Column<DecisionSummary>> columns = List.of(
                Column.text("Số văn bản", DecisionSummary::number),
                Column.date("Ngày ban hành", DecisionSummary::issuedOn),
                Column.text("Trạng thái", one -> SheetWords.of(one.status())),
                Column.text("Cơ quan ban hành", DecisionSummary::issuingBody),
                Column.text("Cấp quyết định", one -> SheetWords.of(one.authority())),
                Column.text("Cơ quan quyết định trong huyện", one -> known.agency(one.agencyId())),
                Column.text("Loại", one -> SheetWords.of(one.kind())),
                Column.words("Trích yếu", DecisionSummary::summary),
                Column.money("Tổng tiền văn bản ghi (đồng)", DecisionSummary::statedTotal),
                Column.text("Người soạn", DecisionSummary::draftedByName),
                Column.text(
                        "Nguồn số liệu",
                        one -> SheetWords.of(
                                "Provenance", one.source().provenance().name())));
        Title title = titles.of(scope, planId, "Danh sách quyết định về kinh phí")
                .in(UNIT)
                .noting("Ô trống: văn bản không ghi, hoặc dự thảo chưa có.");
        return sheets.write(scope.fullName(), Table.of(title, columns), row -> decisions.each(scope, filter, row));
    }

    /** The entries of a plan's ledger, as the filter has them. */
    public SheetFile allocations(Scope scope, AllocationFilter filter) {
        UUID planId = required(filter.planId());
        Names known = names.of(scope, planId);
        List<Column<AllocationResponse>> columns = List.of(
                Column.date("Ngày hiệu lực", AllocationResponse::effectiveOn),
                Column.text("Số quyết định", AllocationResponse::decisionNumber),
                Column.text("Loại", entry -> SheetWords.of(entry.decisionKind())),
                Column.whole("Dòng", AllocationResponse::position),
                Column.text("Mã tiểu dự án", entry -> known.code(entry.subProjectId())),
                Column.text("Tiểu dự án", entry -> known.subProject(entry.subProjectId())),
                Column.text("Nguồn vốn", entry -> SheetWords.of(entry.fundingSource())),
                Column.text("Loại vốn", entry -> SheetWords.of(entry.capitalKind())),
                Column.text("Từ cơ quan", entry -> known.end(entry.fromAgencyId())),
                Column.text("Đến cơ quan", entry -> known.end(entry.toAgencyId())),
                Column.money("Số tiền (đồng)", AllocationResponse::amount),
                Column.text("Đánh dấu", entry -> marks(entry.reversesId(), entry.reversedById())),
                Column.text("Lý do (nếu âm)", AllocationResponse::flagReason),
                Column.text("Ghi chú", AllocationResponse::note));
        Title title = titles.of(scope, planId, "Sổ phân bổ kinh phí").in(UNIT).asOf(filter.until());
        return sheets.write(scope.fullName(), Table.of(title, columns), row -> ledger.each(scope, filter, row));
    }

    /** The lines of one decision that the scope sees, with what they come to. */
    public SheetFile lines(Scope scope, UUID id) {
        Decision decision = drafts.seen(scope, id);
        DecisionResponse about = views.of(scope, decision);
        Names known = names.of(scope, decision.planId());
        List<DecisionLineView> shown = lines.get(scope, id).lines();
        List<Column<DecisionLineView>> columns = List.of(
                Column.whole("Dòng", DecisionLineView::position),
                Column.text("Mã tiểu dự án", line -> known.code(line.subProjectId())),
                Column.words("Tiểu dự án", line -> known.subProject(line.subProjectId())),
                Column.text("Nguồn vốn", line -> SheetWords.of(line.fundingSource())),
                Column.text("Loại vốn", line -> SheetWords.of(line.capitalKind())),
                Column.text("Từ cơ quan", line -> known.end(line.fromAgencyId())),
                Column.text("Đến cơ quan", line -> known.end(line.toAgencyId())),
                Column.money("Số tiền (đồng)", DecisionLineView::amount),
                Column.text("Đánh dấu", line -> marks(line.reversesId(), line.reversedById())),
                Column.text("Lý do (nếu âm)", DecisionLineView::flagReason),
                Column.text("Ghi chú", DecisionLineView::note));
        Title title = titles.of(scope, decision.planId(), "Các dòng tiền của quyết định")
                .in(UNIT)
                .noting(said(about))
                .notingIf(decision.isDraft(), "Quyết định dự thảo: chưa làm thay đổi sổ phân bổ.")
                .notingIf(decision.source().provenance() == Provenance.SAMPLE, SAMPLE);
        Table<DecisionLineView> table = Table.of(title, columns)
                .withSums(Arrays.asList(
                        null,
                        null,
                        "Cộng (dòng đảo, khoản điều chỉnh giảm trừ ra; khoản chuyển chỉ tính một lần)",
                        null,
                        null,
                        null,
                        null,
                        about.lineTotal(),
                        null,
                        null,
                        null));
        return sheets.write(scope.fullName(), table, shown::forEach);
    }

    private static String said(DecisionResponse about) {
        String number = Objects.requireNonNullElse(about.number(), "chưa có số");
        return "Quyết định: " + number + ", " + about.issuingBody() + ". " + about.summary();
    }

    private static @Nullable String marks(@Nullable UUID reversesId, @Nullable UUID reversedById) {
        List<String> marks = new ArrayList<>();
        if (reversesId != null) {
            marks.add("Dòng đảo");
        }
        if (reversedById != null) {
            marks.add("Đã bị đảo");
        }
        return marks.isEmpty() ? null : String.join("; ", marks);
    }

    private static UUID required(@Nullable UUID planId) {
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        return planId;
    }
}
