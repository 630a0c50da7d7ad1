package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetImportService;
import vn.giamngheo.sheet.SheetNames;

/** Takes the lines of a draft out as a sheet, and in again: previewed first, then all rows or none. */
@ApplicationScoped
@Transactional
public class DecisionSheetService {
    /** What its sheets are called. */
    static final String NAME = "Các dòng tiền của quyết định";

    private static final String SUBJECT = "decision-lines";

    private final DecisionRepository decisions;
    private final DecisionLineRepository lines;
    private final DecisionDrafts drafts;
    private final DecisionSheet sheet;
    private final Sheets sheets;
    private final PlanTitles titles;
    private final SheetImportService imports;
    private final Once once;

    DecisionSheetService(
            DecisionRepository decisions,
            DecisionLineRepository lines,
            DecisionDrafts drafts,
            DecisionSheet sheet,
            Sheets sheets,
            PlanTitles titles,
            SheetImportService imports,
            Once once) {
        this.decisions = decisions;
        this.lines = lines;
        this.drafts = drafts;
        this.sheet = sheet;
        this.sheets = sheets;
        this.titles = titles;
        this.imports = imports;
        this.once = once;
    }

    /** A sheet with the draft's lines, to be filled in. */
    public SheetFile template(Scope scope, UUID id) {
        Decision draft = toFill(scope, id);
        PlanResponse plan = drafts.plan(scope, draft.planId());
        var rows = sheet.rows(scope, plan, draft, lines.requests(scope, draft));
        var title = titles.of(scope, plan.id(), NAME)
                .in("đồng")
                .noting(
                        "Mỗi dòng một khoản tiền; dòng chưa ghi số tiền được bỏ qua. Các dòng trong tệp thay cho các dòng của"
                                + " dự thảo; dòng đảo được giữ nguyên.")
                .noting("Tiền từ cấp trên, hoặc trả về cấp trên, ghi “" + SheetNames.OUTSIDE + "”.");
        var form = DecisionSheet.FORM.template(title);
        return sheets.write(scope.fullName(), form, rows::forEach);
    }

    /** What would become of a sheet. */
    public SheetPreview preview(Scope scope, UUID id, SheetContent content) {
        Decision draft = toFill(scope, id);
        return preview(scope, draft, read(scope, draft, content));
    }

    /** The lines of the sheet; its rows say what is wrong with them. */
    public SheetContent checked(Scope scope, UUID id, SheetContent content) {
        return read(scope, toFill(scope, id), content).content();
    }

    /** Gives the draft the rows of the sheet in the place of its lines; those that take back others stay. All rows, or none. */
    @Audited("decision.import-lines")
    public SheetPreview take(Scope scope, UUID id, IfMatch ifMatch, IdempotencyKey key, SheetContent content) {
        Decision seen = drafts.seen(scope, id);
        drafts.requireDrafter(scope, seen);
        Read read = read(scope, seen, content);
        List<Object> asked = List.of(id, ifMatch, read.content().fingerprint());
        return once.answer(scope.userId(), key, "decision.import-lines", asked, SheetPreview.class, () -> {
            Decision draft = drafts.toWrite(scope, id, ifMatch);
            read.content().requireSound();
            SheetPreview preview = preview(scope, draft, read);
            List<DecisionLineRequest> all = new ArrayList<>(lines.requests(scope, draft).stream()
                    .filter(line -> line.reversesId() != null)
                    .toList());
            all.addAll(read.lines());
            requireFew(all.size());
            lines.replace(scope, draft, all);
            imports.remember(scope, draft.planId(), SUBJECT, read.content());
            decisions.flush();
            return preview;
        });
    }

    private Decision toFill(Scope scope, UUID id) {
        Decision draft = drafts.seen(scope, id);
        draft.requireDraft();
        drafts.requireDrafter(scope, draft);
        return draft;
    }

    /** What is there already is neither new nor changed; another amount for the same purpose is a change; what is left goes. */
    private SheetPreview preview(Scope scope, Decision draft, Read read) {
        List<DecisionLineRequest> before = new ArrayList<>(lines.requests(scope, draft));
        before.removeIf(line -> line.reversesId() != null);
        List<DecisionLineRequest> others =
                read.lines().stream().filter(line -> !before.remove(line)).toList();
        int changed = 0;
        for (DecisionLineRequest line : others) {
            Optional<DecisionLineRequest> same =
                    before.stream().filter(other -> isForTheSame(line, other)).findFirst();
            if (same.isPresent()) {
                before.remove(same.get());
                changed++;
            }
        }
        return read.content()
                .preview(
                        others.size() - changed,
                        changed,
                        before.size(),
                        imports.before(scope, draft.planId(), SUBJECT, read.content()));
    }

    private static boolean isForTheSame(DecisionLineRequest one, DecisionLineRequest other) {
        return one.subProjectId().equals(other.subProjectId())
                && one.fundingSource() == other.fundingSource()
                && one.capitalKind() == other.capitalKind()
                && Objects.equals(one.fromAgencyId(), other.fromAgencyId())
                && Objects.equals(one.toAgencyId(), other.toAgencyId());
    }

    private Read read(Scope scope, Decision draft, SheetContent content) {
        SheetContent begun = content.begun(DecisionSheet::isBegun);
        requireFew(begun.rows().size());
        return new Read(begun, sheet.lines(scope, drafts.plan(scope, draft.planId()), draft, begun));
    }

    private static void requireFew(int rows) {
        if (rows > DecisionLinesRequest.MOST) {
            Map<String, String> most = Map.of("most", String.valueOf(DecisionLinesRequest.MOST));
            throw new ProblemException(
                    ProblemType.INVALID_SHEET,
                    "It has more lines than a decision holds",
                    List.of(new FieldError("", "too-many-rows", most)));
        }
    }

    /** A sheet with the lines that it makes. */
    private record Read(SheetContent content, List<DecisionLineRequest> lines) {}
}
