package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.communeplan.CommuneComparison;
import vn.giamngheo.communeplan.CommuneComparisonService;
import vn.giamngheo.communeplan.CommunePlans;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Sheets.Part;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** The communes' plans beside the district's targets, as a workbook: all sums, commune by commune, and where each plan stands. */
@ApplicationScoped
@Transactional
public class CommuneComparisonExportService {
    private final CommuneComparisonService comparisons;
    private final IndicatorService indicators;
    private final AreaService areas;
    private final AgencyService agencies;
    private final PlanTitles titles;
    private final Sheets sheets;

    CommuneComparisonExportService(
            CommuneComparisonService comparisons,
            IndicatorService indicators,
            AreaService areas,
            AgencyService agencies,
            PlanTitles titles,
            Sheets sheets) {
        this.comparisons = comparisons;
        this.indicators = indicators;
        this.areas = areas;
        this.agencies = agencies;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The comparison of a plan; of the communes' plans those that the scope sees. */
    public SheetFile comparison(Scope scope, UUID planId) {
        CommuneComparison compared = comparisons.compare(scope, planId);
        Title title = titles.of(scope, planId, "So kế hoạch xã với chỉ tiêu huyện")
                .notingSample(compared.indicators().stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> cell.assignedProvenance() == Provenance.SAMPLE));
        Map<UUID, IndicatorResponse> known = indicators.indicatorsOf(scope, planId).stream()
                .collect(Collectors.toMap(IndicatorResponse::id, Function.identity()));
        List<ComparisonTables.Sums> sums = new ArrayList<>();
        List<ComparisonTables.Spot> spots = new ArrayList<>();
        Map<UUID, CommunePlans.Commune> communes =
                compared.communes().stream().collect(Collectors.toMap(CommunePlans.Commune::areaId, one -> one));
        for (CommuneComparison.Line line : compared.indicators()) {
            IndicatorResponse indicator = Objects.requireNonNull(known.get(line.indicatorId()));
            sums.add(new ComparisonTables.Sums(indicator, line));
            line.cells()
                    .forEach(cell -> spots.add(new ComparisonTables.Spot(
                            indicator, cell, Objects.requireNonNull(communes.get(cell.areaId())))));
        }
        ComparisonTables tables = new ComparisonTables(named(scope, compared), committees(scope, compared));
        return sheets.book(
                scope.fullName(),
                title,
                List.of(
                        new Part<>(tables.sums(title, compared.communes()), sums::forEach),
                        new Part<>(tables.byCommune(title), spots::forEach),
                        new Part<>(tables.plans(title), compared.communes()::forEach)));
    }

    private Map<UUID, String> named(Scope scope, CommuneComparison compared) {
        Set<UUID> ids =
                compared.communes().stream().map(CommunePlans.Commune::areaId).collect(Collectors.toSet());
        return areas.withIds(scope, ids).stream().collect(Collectors.toMap(AreaResponse::id, AreaResponse::name));
    }

    private Map<UUID, String> committees(Scope scope, CommuneComparison compared) {
        Set<UUID> ids = new HashSet<>();
        for (CommunePlans.Commune commune : compared.communes()) {
            UUID id = commune.agencyId();
            if (id != null) {
                ids.add(id);
            }
        }
        return agencies.withIds(scope, ids).stream()
                .collect(Collectors.toMap(AgencyResponse::id, AgencyResponse::shortName));
    }
}
