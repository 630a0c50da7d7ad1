package vn.giamngheo.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyFilter;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SearchText;

/** What sheets about a plan's money call the agencies, areas and sub-projects that it is about. */
@ApplicationScoped
public class SheetNames {
    /** What stands where money comes from outside of the district, or goes there. */
    public static final String OUTSIDE = "Ngoài huyện";

    private static final PageRequest ALL = new PageRequest(100_000, null, null);
    private final AgencyService agencies;
    private final AreaService areas;
    private final ProjectService projects;
    private final PlanService plans;

    SheetNames(AgencyService agencies, AreaService areas, ProjectService projects, PlanService plans) {
        this.agencies = agencies;
        this.areas = areas;
        this.projects = projects;
        this.plans = plans;
    }

    /** The ids of agencies by all that somebody may call them: the short name, the full one, or the code; folded. */
    public static Map<String, UUID> idsOf(Collection<AgencyResponse> agencies) {
        Map<String, UUID> ids = new HashMap<>();
        for (AgencyResponse agency : agencies) {
            ids.put(SearchText.fold(agency.code()), agency.id());
            ids.put(SearchText.fold(agency.shortName()), agency.id());
            ids.put(SearchText.fold(agency.name()), agency.id());
        }
        return ids;
    }

    /** Names by ids. */
    public record Names(
            Map<UUID, String> agencies,
            Map<UUID, String> areas,
            Map<UUID, String> codes,
            Map<UUID, String> subProjects) {

        /** The short name of an agency; nobody is the world outside. */
        public @Nullable String end(@Nullable UUID id) {
            return id == null ? OUTSIDE : agencies.get(id);
        }

        /** The short name of an agency; nothing for nobody. */
        public @Nullable String agency(@Nullable UUID id) {
            return id == null ? null : agencies.get(id);
        }

        /** The code of a sub-project. */
        public @Nullable String code(@Nullable UUID id) {
            return id == null ? null : codes.get(id);
        }

        /** The name of a sub-project. */
        public @Nullable String subProject(@Nullable UUID id) {
            return id == null ? null : subProjects.get(id);
        }
    }

    /** The names of what the plan's money may be about. */
    public Names of(Scope scope, UUID planId) {
        AgencyFilter all = new AgencyFilter(null, null, null, null, null);
        var subProjects = projects.subProjectsOf(scope, planId);
        return new Names(
                agencies.list(scope, all, ALL).items().stream()
                        .collect(Collectors.toMap(AgencyResponse::id, AgencyResponse::shortName)),
                areas.below(scope, plans.frame(scope, planId).areaId()).stream()
                        .collect(Collectors.toMap(AreaResponse::id, AreaResponse::name)),
                subProjects.stream().collect(Collectors.toMap(SubProjectResponse::id, SubProjectResponse::code)),
                subProjects.stream().collect(Collectors.toMap(SubProjectResponse::id, SubProjectResponse::name)));
    }
}
