package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyFilter;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetImportService;

/** Vouchers from sheets, all or none, and the sheet to begin with. */
@ApplicationScoped
@Transactional
public class DisbursementSheetService {
    private static final String SUBJECT = "disbursement";
    private static final PageRequest ALL = new PageRequest(100_000, null, null);
    private final DisbursementService disbursements;
    private final DisbursementCheck check;
    private final PlanService plans;
    private final SpendingService spending;
    private final AgencyService agencies;
    private final ProjectService projects;
    private final SheetImportService imports;
    private final PlanTitles titles;
    private final Sheets sheets;
    private final Once once;
    private final Clock clock;

    DisbursementSheetService(
            DisbursementService disbursements,
            DisbursementCheck check,
            PlanService plans,
            SpendingService spending,
            AgencyService agencies,
            ProjectService projects,
            SheetImportService imports,
            PlanTitles titles,
            Sheets sheets,
            Once once,
            Clock clock) {
        this.disbursements = disbursements;
        this.check = check;
        this.plans = plans;
        this.spending = spending;
        this.agencies = agencies;
        this.projects = projects;
        this.imports = imports;
        this.titles = titles;
        this.sheets = sheets;
        this.once = once;
        this.clock = clock;
    }

    /** The sheet to fill in: a row for all money that the caller's units, or any for finance, still hold. */
    public SheetFile template(Scope scope, UUID planId) {
        Map<UUID, AgencyResponse> known =
                agenciesOf(scope, planId).stream().collect(Collectors.toMap(AgencyResponse::id, Function.identity()));
        Map<UUID, String> codes = projects.subProjectsOf(scope, planId).stream()
                .collect(Collectors.toMap(SubProjectResponse::id, SubProjectResponse::code));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Spending held : spending.of(scope, planId, LocalDate.now(clock))) {
            AgencyResponse agency = known.get(held.agencyId());
            if (held.remaining() > 0 && agency != null && writesFor(scope, agency)) {
                Map<String, @Nullable Object> row = new HashMap<>();
                row.put(DisbursementForm.AGENCY, agency.shortName());
                row.put(DisbursementForm.SUB_PROJECT, codes.get(held.subProjectId()));
                row.put(DisbursementForm.SOURCE, SheetWords.of(held.fundingSource()));
                row.put(DisbursementForm.CAPITAL, SheetWords.of(held.capitalKind()));
                row.put(DisbursementForm.KIND, SheetWords.of(DisbursementKind.PAYMENT));
                rows.add(row);
            }
        }
        var title = titles.of(scope, planId, "Mẫu nhập chứng từ giải ngân")
                .in("đồng")
                .noting("Mỗi dòng một chứng từ; dòng chưa ghi số, ngày và số tiền được bỏ qua.");
        return sheets.write(scope.fullName(), DisbursementForm.FORM.template(title), rows::forEach);
    }

    /** What would become of the sheet. */
    public SheetPreview preview(Scope scope, UUID planId, SheetContent content) {
        SheetContent checked = checked(scope, planId, content);
        int added = (int) checked.rows().stream().filter(SheetRow::isSound).count();
        return checked.preview(added, 0, imports.before(scope, planId, SUBJECT, checked));
    }

    /** The vouchers of the sheet; its rows say what is wrong with them. */
    public SheetContent checked(Scope scope, UUID planId, SheetContent content) {
        SheetContent begun = content.begun(DisbursementForm::isBegun);
        Lines lines = lines(scope, planId, begun);
        if (lines.sound()) {
            // Not by the service, whose refusal would end this transaction.
            begun.saying(() -> check.postings(
                    scope,
                    plans.get(scope, planId),
                    lines.requests(),
                    index -> "/lines/" + index,
                    Provenance.REFERENCE));
        }
        return begun;
    }

    /** Enters all vouchers of the sheet, or none; the same sheet is not entered twice. */
    @Audited("disbursement.import")
    public SheetPreview take(Scope scope, IdempotencyKey key, UUID planId, SheetContent content) {
        SheetContent begun = content.begun(DisbursementForm::isBegun);
        List<Object> asked = List.of(planId, begun.fingerprint());
        return once.answer(scope.userId(), key, "disbursement.import", asked, SheetPreview.class, () -> {
            Lines lines = lines(scope, planId, begun);
            begun.requireSound();
            imports.rememberOnce(scope, planId, SUBJECT, begun);
            begun.saying(() -> disbursements.enter(
                    scope, planId, lines.requests(), index -> "/lines/" + index, Provenance.REFERENCE));
            begun.requireSound();
            return begun.preview(begun.rows().size(), 0, null);
        });
    }

    private record Lines(List<DisbursementRequest> requests, boolean sound) {}

    private Lines lines(Scope scope, UUID planId, SheetContent content) {
        DisbursementForm form = new DisbursementForm(agenciesOf(scope, planId), projects.subProjectsOf(scope, planId));
        List<DisbursementRequest> requests = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            DisbursementRequest request = form.request(planId, row);
            if (request != null) {
                requests.add(request);
            }
        }
        return new Lines(requests, requests.size() == content.rows().size());
    }

    /** The agencies of the plan's year: names and codes come back over the years. */
    private List<AgencyResponse> agenciesOf(Scope scope, UUID planId) {
        int year = plans.frame(scope, planId).year();
        AgencyFilter all = new AgencyFilter(null, null, null, null, null);
        return agencies.list(scope, all, ALL).items().stream()
                .filter(agency -> agency.validFrom().getYear() <= year
                        && (agency.validTo() == null || agency.validTo().getYear() >= year))
                .toList();
    }

    private static boolean writesFor(Scope scope, AgencyResponse agency) {
        return DisbursementCheck.mayWriteFor(scope, agency);
    }
}
