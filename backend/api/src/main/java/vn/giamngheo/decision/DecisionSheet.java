package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.persistence.Texts;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.sheet.SheetNames;

/** The lines of a draft as rows of a sheet: codes and words instead of ids, in both directions. */
@ApplicationScoped
class DecisionSheet {
    /** The columns, by what the request calls them. */
    static final SheetForm FORM = SheetForm.of(
            FormColumn.required("subProjectId", "Mã tiểu dự án", ColumnKind.TEXT),
            FormColumn.required("fundingSource", "Nguồn vốn", ColumnKind.TEXT),
            FormColumn.required("capitalKind", "Loại vốn", ColumnKind.TEXT),
            FormColumn.required("fromAgencyId", "Từ cơ quan", ColumnKind.TEXT),
            FormColumn.required("toAgencyId", "Đến cơ quan", ColumnKind.TEXT),
            FormColumn.required("amount", "Số tiền (đồng)", ColumnKind.MONEY),
            FormColumn.optional("flagReason", "Lý do (nếu âm)", ColumnKind.TEXT),
            FormColumn.optional("note", "Ghi chú", ColumnKind.TEXT));

    private final AgencyService agencies;
    private final AreaService areas;
    private final ProjectService projects;
    private final FundingService funding;
    private final LineRules rules;

    DecisionSheet(
            AgencyService agencies,
            AreaService areas,
            ProjectService projects,
            FundingService funding,
            LineRules rules) {
        this.funding = funding;
        this.agencies = agencies;
        this.areas = areas;
        this.projects = projects;
        this.rules = rules;
    }

    /**
     * The rows to begin with: the lines of the draft, but for those that take back others; where it has none, a row without an
     * amount for each source of each sub-project that the plan names.
     */
    List<Map<String, @Nullable Object>> rows(
            Scope scope, PlanResponse plan, Decision draft, List<DecisionLineRequest> lines) {
        Map<UUID, String> codes = projects.subProjectsOf(scope, plan.id()).stream()
                .collect(Collectors.toMap(SubProjectResponse::id, SubProjectResponse::code));
        Map<UUID, AgencyResponse> known =
                ofDistrict(scope, plan).stream().collect(Collectors.toMap(AgencyResponse::id, Function.identity()));
        List<Map<String, @Nullable Object>> rows = lines.stream()
                .filter(line -> line.reversesId() == null)
                .map(line -> row(line, codes, known))
                .toList();
        return rows.isEmpty() ? waiting(scope, plan, draft, codes, known) : rows;
    }

    /** Whether somebody has begun to fill in the row: rows without an amount wait for it. */
    static boolean isBegun(SheetRow row) {
        return row.isBegunAt("amount", "flagReason", "note");
    }

    private List<Map<String, @Nullable Object>> waiting(
            Scope scope, PlanResponse plan, Decision draft, Map<UUID, String> codes, Map<UUID, AgencyResponse> known) {
        boolean grant = draft.authority() == DecisionAuthority.SUPERIOR && draft.kind() == DecisionKind.INITIAL;
        boolean passesOn = draft.authority() == DecisionAuthority.OWN && draft.kind() == DecisionKind.INITIAL;
        return funding.of(scope, plan.id()).stream()
                .filter(line -> codes.containsKey(line.subProjectId()))
                .filter(line -> line.fundingSource() != FundingSource.UNSTATED)
                .map(line -> {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("subProjectId", codes.get(line.subProjectId()));
                    row.put("fundingSource", SheetWords.of(line.fundingSource()));
                    row.put("capitalKind", SheetWords.of(CapitalKind.RECURRENT));
                    if (grant) {
                        row.put("fromAgencyId", SheetNames.OUTSIDE);
                        row.put("toAgencyId", nameOf(plan.issuingAgencyId(), known));
                    } else if (passesOn) {
                        row.put("fromAgencyId", nameOf(draft.agencyId(), known));
                    }
                    return row;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> row(
            DecisionLineRequest line, Map<UUID, String> codes, Map<UUID, AgencyResponse> known) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("subProjectId", codes.get(line.subProjectId()));
        row.put("fundingSource", SheetWords.of(line.fundingSource()));
        row.put("capitalKind", SheetWords.of(line.capitalKind()));
        row.put("fromAgencyId", nameOf(line.fromAgencyId(), known));
        row.put("toAgencyId", nameOf(line.toAgencyId(), known));
        row.put("amount", line.amount());
        row.put("flagReason", line.flagReason());
        row.put("note", line.note());
        return row;
    }

    private static @Nullable String nameOf(@Nullable UUID id, Map<UUID, AgencyResponse> known) {
        AgencyResponse agency = id == null ? null : known.get(id);
        return id == null ? SheetNames.OUTSIDE : agency == null ? null : agency.shortName();
    }

    /** Reads the rows as lines of the draft; what is wrong is said at the cells, and such rows are not among the lines. */
    List<DecisionLineRequest> lines(Scope scope, PlanResponse plan, Decision draft, SheetContent content) {
        Map<String, UUID> subProjects = new HashMap<>();
        projects.subProjectsOf(scope, plan.id())
                .forEach(known -> subProjects.put(SearchText.fold(known.code()), known.id()));
        Map<String, UUID> known = SheetNames.idsOf(ofDistrict(scope, plan));
        List<SheetRow> read = new ArrayList<>();
        List<DecisionLineRequest> lines = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            DecisionLineRequest line = line(row, subProjects, known);
            if (line != null) {
                read.add(row);
                lines.add(line);
            }
        }
        new SheetContent(read, content.headRow()).say(rules.of(scope, plan, draft, lines));
        return lines;
    }

    private static @Nullable DecisionLineRequest line(
            SheetRow row, Map<String, UUID> subProjects, Map<String, UUID> agencies) {
        UUID subProjectId = row.named("subProjectId", subProjects);
        FundingSource source = row.word("fundingSource", FundingSource.class);
        CapitalKind capital = row.word("capitalKind", CapitalKind.class);
        UUID from = agency(row, "fromAgencyId", agencies);
        UUID to = agency(row, "toAgencyId", agencies);
        Long amount = row.moneyAboveZero("amount", DecisionLineRequest.MOST);
        String reason = row.text("flagReason", Texts.PARAGRAPH);
        String note = row.text("note", Texts.PARAGRAPH);
        return row.isSound() && subProjectId != null && source != null && capital != null && amount != null
                ? new DecisionLineRequest(subProjectId, source, capital, from, to, amount, null, reason, note)
                : null;
    }

    private static @Nullable UUID agency(SheetRow row, String key, Map<String, UUID> known) {
        String text = row.text(key);
        return text == null || SearchText.fold(text.strip()).equals(SearchText.fold(SheetNames.OUTSIDE))
                ? null
                : row.named(key, known);
    }

    /** The agencies that money may go to or come from in the plan's year. */
    private List<AgencyResponse> ofDistrict(Scope scope, PlanResponse plan) {
        Set<UUID> areaIds =
                areas.below(scope, plan.areaId()).stream().map(AreaResponse::id).collect(Collectors.toSet());
        areaIds.add(plan.areaId());
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        return agencies.seatedIn(scope, areaIds).stream()
                .filter(agency -> !agency.validFrom().isAfter(last))
                .filter(agency ->
                        !Objects.requireNonNullElse(agency.validTo(), last).isBefore(first))
                .toList();
    }
}
