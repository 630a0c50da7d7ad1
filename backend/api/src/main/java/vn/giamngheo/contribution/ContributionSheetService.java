package vn.giamngheo.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetImportService;

/** What was given and used from sheets, all rows or none, and the sheet to begin with. */
@ApplicationScoped
@Transactional
public class ContributionSheetService {
    private static final String SUBJECT = "contribution";
    private final ContributionService contributions;
    private final ContributionKeepers keepers;
    private final SheetImportService imports;
    private final PlanTitles titles;
    private final Sheets sheets;
    private final Once once;
    private final Clock clock;

    ContributionSheetService(
            ContributionService contributions,
            ContributionKeepers keepers,
            SheetImportService imports,
            PlanTitles titles,
            Sheets sheets,
            Once once,
            Clock clock) {
        this.contributions = contributions;
        this.keepers = keepers;
        this.imports = imports;
        this.titles = titles;
        this.sheets = sheets;
        this.once = once;
        this.clock = clock;
    }

    /** The sheet to fill in: a row for each unit that the caller may enter gifts for. */
    public SheetFile template(Scope scope, UUID planId) {
        var rows = keepers.writtenBy(scope, planId).stream()
                .map(ContributionForm::waiting)
                .toList();
        var title = titles.of(scope, planId, "Mẫu nhập huy động ủng hộ")
                .in("đồng")
                .noting("Mỗi dòng một lần ủng hộ hoặc sử dụng; chép thêm dòng khi cần. Dòng chưa ghi ngày, số tiền"
                        + " và hiện vật được bỏ qua.")
                .noting("Ủng hộ bằng hiện vật thì ghi hiện vật thay cho số tiền; giá trị chưa ước tính thì để trống,"
                        + " không ghi 0. Tiền sử dụng thì để trống người ủng hộ.");
        return sheets.write(scope.fullName(), ContributionForm.FORM.template(title), rows::forEach);
    }

    /** What would become of the sheet. */
    public SheetPreview preview(Scope scope, UUID planId, SheetContent content) {
        SheetContent checked = checked(scope, planId, content);
        int added = (int) checked.rows().stream().filter(SheetRow::isSound).count();
        return checked.preview(added, 0, imports.before(scope, planId, SUBJECT, checked));
    }

    /** The entries of the sheet; its rows say what is wrong with them. */
    public SheetContent checked(Scope scope, UUID planId, SheetContent content) {
        SheetContent begun = content.begun(ContributionForm::isBegun);
        entries(scope, planId, begun);
        return begun;
    }

    /** Enters all rows of the sheet, or none; the same sheet is not entered twice. */
    @Audited("contribution.import")
    public SheetPreview take(Scope scope, IdempotencyKey key, UUID planId, SheetContent content) {
        SheetContent begun = content.begun(ContributionForm::isBegun);
        List<Object> asked = List.of(planId, begun.fingerprint());
        return once.answer(scope.userId(), key, "contribution.import", asked, SheetPreview.class, () -> {
            keepers.requireOpen(scope, planId);
            contributions.requireAlone(scope, planId);
            List<ContributionRequest> entries = entries(scope, planId, begun);
            begun.requireSound();
            imports.rememberOnce(scope, planId, SUBJECT, begun);
            contributions.enter(scope, entries);
            return begun.preview(entries.size(), 0, null);
        });
    }

    /** The rows that are sound, as they would be entered; the others say what is wrong with them. */
    private List<ContributionRequest> entries(Scope scope, UUID planId, SheetContent content) {
        ContributionForm form = new ContributionForm(planId, LocalDate.now(clock), keepers.of(scope, planId));
        List<SheetRow> read = new ArrayList<>();
        List<ContributionRequest> entries = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            ContributionRequest entry = form.request(row);
            if (entry != null) {
                read.add(row);
                entries.add(entry);
            }
        }
        new SheetContent(read, content.headRow())
                .say(contributions.faults(scope, planId, entries, index -> "/lines/" + index));
        return entries;
    }
}
