package vn.giamngheo.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Permission;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyFilter;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaFilter;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.indicator.IndicatorFilter;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectFilter;
import vn.giamngheo.shared.page.PageRequest;

/** Asks each feature's own list, so that what is found is what may be seen there. */
@ApplicationScoped
class SearchService {
    private static final PageRequest FEW = new PageRequest(8, null, null);

    private final ProjectService projects;
    private final IndicatorService indicators;
    private final AgencyService agencies;
    private final AreaService areas;
    private final DutyService duties;

    SearchService(
            ProjectService projects,
            IndicatorService indicators,
            AgencyService agencies,
            AreaService areas,
            DutyService duties) {
        this.projects = projects;
        this.indicators = indicators;
        this.agencies = agencies;
        this.areas = areas;
        this.duties = duties;
    }

    /** What the words find, in the plan where one is named; sorts that the caller may not read are left out. */
    @Transactional
    SearchResults find(Scope scope, Set<String> permissions, @Nullable UUID planId, String words) {
        List<SearchHit> hits = new ArrayList<>();
        projects.list(scope, planId, words, FEW)
                .items()
                .forEach(item -> hits.add(new SearchHit(SearchHit.Type.PROJECT, item.id(), item.code(), item.name())));
        projects.listSubProjects(scope, new SubProjectFilter(planId, null, null, words), FEW)
                .items()
                .forEach(item ->
                        hits.add(new SearchHit(SearchHit.Type.SUB_PROJECT, item.id(), item.code(), item.name())));
        if (permissions.contains(Permission.INDICATOR_READ)) {
            indicators
                    .list(scope, new IndicatorFilter(planId, null, words), FEW)
                    .items()
                    .forEach(item ->
                            hits.add(new SearchHit(SearchHit.Type.INDICATOR, item.id(), item.code(), item.name())));
        }
        agencies.list(scope, new AgencyFilter(null, null, null, null, words), FEW)
                .items()
                .forEach(item -> hits.add(new SearchHit(SearchHit.Type.AGENCY, item.id(), item.code(), item.name())));
        areas.list(scope, new AreaFilter(null, null, null, words), FEW)
                .items()
                .forEach(item -> hits.add(new SearchHit(SearchHit.Type.AREA, item.id(), item.code(), item.name())));
        duties.listPolicies(scope, planId, null, words, FEW)
                .items()
                .forEach(item -> hits.add(new SearchHit(SearchHit.Type.POLICY, item.id(), item.code(), item.name())));
        return new SearchResults(hits);
    }
}
