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
import vn.giamngheo.obstacle.GuidanceFilter;
import vn.giamngheo.obstacle.GuidanceService;
import vn.giamngheo.obstacle.ObstacleFilter;
import vn.giamngheo.obstacle.ObstacleService;
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
    private final ObstacleService obstacles;
    private final GuidanceService guidance;

    SearchService(
            ProjectService projects,
            IndicatorService indicators,
            AgencyService agencies,
            AreaService areas,
            DutyService duties,
            ObstacleService obstacles,
            GuidanceService guidance) {
        this.projects = projects;
        this.indicators = indicators;
        this.agencies = agencies;
        this.areas = areas;
        this.duties = duties;
        this.obstacles = obstacles;
        this.guidance = guidance;
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
        if (permissions.contains(Permission.OBSTACLE_READ)) {
            obstacles
                    .list(scope, new ObstacleFilter(planId, null, null, null, null, null, null, words), FEW)
                    .items()
                    .forEach(item -> hits.add(new SearchHit(SearchHit.Type.OBSTACLE, item.id(), null, item.title())));
            guidance.list(scope, new GuidanceFilter(planId, null, null, words), FEW)
                    .items()
                    .forEach(item -> hits.add(new SearchHit(SearchHit.Type.GUIDANCE, item.id(), null, item.title())));
        }
        return new SearchResults(hits);
    }
}
