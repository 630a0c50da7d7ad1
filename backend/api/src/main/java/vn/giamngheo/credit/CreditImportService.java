package vn.giamngheo.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetImportService;

/** Takes in the bank's monthly sheet: what is new is entered, what is there already gets the figures of the sheet. */
@ApplicationScoped
@Transactional
public class CreditImportService {
    private static final String SUBJECT = "credit-total";
    private static final Source BANK =
            new Source(null, Provenance.REFERENCE, "Ngân hàng Chính sách xã hội báo bằng tệp Excel");
    private final CreditTotalRepository totals;
    private final PlanService plans;
    private final AgencyService agencies;
    private final AreaService areas;
    private final SheetImportService imports;
    private final Sheets sheets;
    private final PlanTitles titles;
    private final Once once;
    private final Clock clock;

    CreditImportService(
            CreditTotalRepository totals,
            PlanService plans,
            AgencyService agencies,
            AreaService areas,
            SheetImportService imports,
            Sheets sheets,
            PlanTitles titles,
            Once once,
            Clock clock) {
        this.totals = totals;
        this.plans = plans;
        this.agencies = agencies;
        this.areas = areas;
        this.imports = imports;
        this.sheets = sheets;
        this.titles = titles;
        this.once = once;
        this.clock = clock;
    }

    /** What a sheet would do. */
    private record Reading(SheetContent content, Map<CreditRow.Key, CreditRow> rows) {}

    /** The sheet to begin with: each commune and programme of a month, with the figures that are known. */
    public SheetFile template(Scope scope, UUID planId, LocalDate month) {
        bankOf(scope, planId);
        PlanResponse plan = plans.get(scope, planId);
        Map<CreditRow.Key, CreditTotal> known = known(scope, planId);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (AreaResponse area : communes(scope, plan, month)) {
            for (CreditProgramme programme : CreditProgramme.values()) {
                CreditTotal total = known.get(new CreditRow.Key(area.id(), programme, month));
                Map<String, @Nullable Object> row = total == null ? new HashMap<>() : total.figures();
                row.put("month", month);
                row.put("areaCode", area.code());
                row.put("area", area.name());
                row.put("programme", SheetWords.of(programme));
                rows.add(row);
            }
        }
        return sheets.write(
                scope.fullName(),
                CreditTable.FORM.template(titles.of(scope, planId, "Mẫu nhập tín dụng chính sách")
                        .in("đồng")
                        .noting("Xóa những dòng không có số liệu: để trống khác với 0.")),
                rows::forEach);
    }

    /** What would become of the sheet. */
    public SheetPreview preview(Scope scope, UUID planId, SheetContent content) {
        bankOf(scope, planId);
        Reading reading = read(scope, planId, content);
        return preview(scope, planId, reading, imports.before(scope, planId, SUBJECT, reading.content()));
    }

    /** The figures of the sheet; its rows say what is wrong with them. */
    public SheetContent checked(Scope scope, UUID planId, SheetContent content) {
        bankOf(scope, planId);
        return read(scope, planId, content).content();
    }

    /** Takes the sheet in, all of it or nothing. */
    @Audited("credit-total.import")
    public SheetPreview take(Scope scope, UUID planId, IdempotencyKey key, SheetContent content) {
        AgencyResponse bank = bankOf(scope, planId);
        List<Object> asked = List.of(planId, content.fingerprint());
        return once.answer(scope.userId(), key, "credit-total.import", asked, SheetPreview.class, () -> {
            plans.requireEditable(scope, planId);
            Reading reading = read(scope, planId, content);
            reading.content().requireSound();
            SheetPreview done = preview(scope, planId, reading, null);
            Map<CreditRow.Key, CreditTotal> known = known(scope, planId);
            reading.rows().forEach((of, row) -> {
                CreditTotal total = known.get(of);
                if (total == null) {
                    totals.persist(new CreditTotal(planId, bank.id(), row, BANK));
                } else {
                    total.tell(row, BANK);
                }
            });
            imports.remember(scope, planId, SUBJECT, reading.content());
            totals.flush();
            return done;
        });
    }

    private SheetPreview preview(Scope scope, UUID planId, Reading reading, @Nullable Instant before) {
        Map<CreditRow.Key, CreditTotal> known = known(scope, planId);
        int added = 0;
        int changed = 0;
        for (CreditRow row : reading.rows().values()) {
            CreditTotal total = known.get(row.key());
            if (total == null) {
                added++;
            } else if (!total.tells(row)) {
                changed++;
            }
        }
        return reading.content().preview(added, changed, before);
    }

    private Map<CreditRow.Key, CreditTotal> known(Scope scope, UUID planId) {
        return totals.entities(scope, planId).stream().collect(Collectors.toMap(CreditTotal::key, Function.identity()));
    }

    private Reading read(Scope scope, UUID planId, SheetContent content) {
        PlanResponse plan = plans.get(scope, planId);
        List<AreaResponse> below = areas.below(scope, plan.areaId());
        Map<CreditRow.Key, CreditRow> rows = new LinkedHashMap<>();
        Map<CreditRow.Key, Integer> seen = new HashMap<>();
        for (SheetRow row : content.rows()) {
            CreditRow read = read(row, plan, below);
            if (read != null) {
                Integer first = seen.putIfAbsent(read.key(), row.number());
                if (first == null) {
                    rows.put(read.key(), read);
                } else {
                    row.refuse("programme", "twice", Map.of("row", first.toString()));
                }
            }
        }
        return new Reading(content, rows);
    }

    private @Nullable CreditRow read(SheetRow row, PlanResponse plan, List<AreaResponse> below) {
        LocalDate month = row.date("month");
        String code = row.text("areaCode");
        CreditProgramme programme = row.word("programme", CreditProgramme.class);
        AreaResponse area = null;
        if (month != null && month.getYear() != plan.year()) {
            row.refuse("month", "outside-year");
        } else if (month != null && month.isAfter(LocalDate.now(clock))) {
            row.refuse("month", "past-or-present");
        }
        if (code != null && month != null) {
            area = below.stream()
                    .filter(one -> one.code().equals(code) && one.existsOn(month))
                    .findFirst()
                    .orElse(null);
            if (area == null) {
                row.refuse("areaCode", "unknown-code", Map.of("value", code));
            }
        }
        Integer loans = count(row, "loans");
        Long lent = amount(row, "lent");
        Long outstanding = amount(row, "outstanding");
        Integer households = count(row, "households");
        if (month == null
                || area == null
                || programme == null
                || loans == null
                || lent == null
                || outstanding == null
                || households == null) {
            return null;
        }
        return new CreditRow(
                new CreditRow.Key(area.id(), programme, month),
                loans,
                lent,
                outstanding,
                households,
                row.has("note"),
                row.text("note"));
    }

    private static @Nullable Integer count(SheetRow row, String key) {
        BigDecimal number = row.number(key);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            row.refuse(key, "positive-or-zero");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            row.refuse(key, "too-large");
            return null;
        }
        return number.intValueExact();
    }

    private static @Nullable Long amount(SheetRow row, String key) {
        Long amount = row.money(key);
        if (amount != null && amount < 0) {
            row.refuse(key, "positive-or-zero");
            return null;
        }
        return amount;
    }

    private List<AreaResponse> communes(Scope scope, PlanResponse plan, LocalDate month) {
        return areas.below(scope, plan.areaId()).stream()
                .filter(area -> area.existsOn(month))
                .toList();
    }

    /** The bank that the caller is an officer of; it takes in sheets of a district's plan. */
    private AgencyResponse bankOf(Scope scope, UUID planId) {
        AgencyResponse bank = agencies.named(scope, scope.draftsFor()).stream()
                .filter(agency -> agency.kind() == AgencyKind.BANK)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "Only the bank's own officers do this"));
        if (plans.frame(scope, planId).parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "no-district-plan");
        }
        return bank;
    }
}
