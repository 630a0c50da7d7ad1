package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Scope;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.PlanText;
import vn.giamngheo.testing.Sights;

/** A plan is seen from its own area and the areas above and below it, unless it is a draft; whatever belongs to it goes with it. */
@ApiTest
class PlanVisibilityTest {
    private static final PlanText SMALL = PlanText.resource("plan/small-2024.yaml");
    private static final PageRequest FIRST_PAGE = new PageRequest(20, null, null);
    private static final UUID SOME_ID = new UUID(0, 0);
    private static final Map<String, String> LISTS = Map.of(
            "/projects", "/projects/",
            "/sub-projects", "/sub-projects/",
            "/policies", "/policies/",
            "/duties", "/duties/",
            "/stated-funding", "/stated-funding/",
            "/indicators", "/indicators/",
            "/targets", "/targets/");

    @Inject
    PlanFileService planFiles;

    @Inject
    PlanService plans;

    private UUID foreign = SOME_ID;
    private UUID draft = SOME_ID;
    private UUID later = SOME_ID;

    @BeforeEach
    void loadPlansOfAnotherAreaAndOtherYears() {
        PlanText own = SMALL.with("  area: an-nhon\n  title", "  area: tuy-phuoc\n  title");
        foreign = load(SMALL);
        draft = load(own.with("status: ISSUED", "status: DRAFT"));
        later = load(own.with("  year: 2024", "  year: 2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune-officer", "commune-head", "department-officer", "department-head", "integrator"})
    void hidesThePlanOfAnotherAreaWithAllThatBelongsToIt(String user) {
        assertHidden(Caller.as(user), foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune-officer", "commune-head", "department-officer", "department-head", "integrator"})
    void hidesDraftsWithAllThatBelongsToThem(String user) {
        assertHidden(Caller.as(user), draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "finance", "leader", "auditor"})
    void showsEveryPlanAndDraftToTheWholeProgrammesRoles(String user) {
        Caller caller = Caller.as(user);

        for (UUID plan : List.of(foreign, draft, later)) {
            assertThat(caller.get("/plans/" + plan).getString("title")).isEqualTo("Kế hoạch nhỏ");
            assertThat(caller.get("/sub-projects?planId=" + plan).getLong("total"))
                    .isEqualTo(1);
            assertThat(caller.get("/stated-funding/summary?planId=" + plan).getLong("total.amount"))
                    .isEqualTo(1_000_000);
            assertThat(caller.get("/baselines?planId=" + plan).getLong("items[0].numerator"))
                    .isEqualTo(50);
        }
    }

    @Test
    void showsPlansButNoFiguresToTheAdministrator() {
        Caller admin = Caller.as("admin");

        assertThat(admin.get("/plans/" + draft).getString("status")).isEqualTo("DRAFT");
        assertProblem(admin.send("/stated-funding/summary?planId=" + draft), 403, "forbidden");
        assertProblem(admin.send("/plans/" + draft + "/check"), 403, "forbidden");
    }

    @Test
    void showsAnIntegratorThePlanOfItsAgencies() {
        Caller integrator = Caller.as("integrator");

        assertThat(integrator.get("/plans").getList("items.year", Integer.class))
                .containsExactly(2024);
        assertThat(integrator.get("/sub-projects").getLong("total")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        // its own district
        "ubnd-an-nhon, true,  false",
        "ubnd-huyen,   false, true",
        // a commune of it
        "xa-phuoc-son, false, true",
        // the province above both
        "so-y-te,      true,  true",
        "unknown,      false, false",
    })
    void goesByTheAreaOfTheAgency(String agency, boolean seesAnNhon, boolean seesTuyPhuoc) {
        Scope scope = Scope.of("1", "user", "User", List.of("agency:" + agency + ":officer"), List.of());

        assertThat(sees(scope, foreign)).isEqualTo(seesAnNhon);
        assertThat(sees(scope, UUID.fromString(Caller.as("auditor").planId()))).isEqualTo(seesTuyPhuoc);
    }

    @Test
    void goesByTheTimeOfTheAgencyForItsCodeMayBeAnothersLater() {
        Scope township = Scope.of("1", "user", "User", List.of("agency:tt-tuy-phuoc:head"), List.of());

        assertThat(sees(township, UUID.fromString(Caller.as("auditor").planId())))
                .isTrue();
        assertThat(sees(township, later)).isFalse();
    }

    @Test
    void hidesEveryPlanFromAScopeWithoutAgencies() {
        Scope nobody = Scope.of("1", "user", "User", List.of(), List.of());

        assertThat(sees(nobody, foreign)).isFalse();
        assertThat(Sights.asSystem(system -> plans.list(nobody, new PlanFilter(null, null, null, null), FIRST_PAGE))
                        .items())
                .isEmpty();
    }

    private void assertHidden(Caller caller, UUID plan) {
        Caller auditor = Caller.as("auditor");
        assertProblem(caller.send("/plans/" + plan), 404, "not-found");
        assertProblem(caller.send("/plans/" + plan + "/check"), 404, "not-found");
        assertProblem(caller.send("/stated-funding/summary?planId=" + plan), 404, "not-found");
        assertThat(caller.get("/plans").getList("items.id", String.class)).doesNotContain(plan.toString());
        assertThat(caller.get("/search?q=S1&planId=" + plan).getList("items")).isEmpty();
        assertThat(caller.get("/reporting-duties?planId=" + plan).getLong("total"))
                .isZero();
        assertThat(caller.get("/baselines?planId=" + plan).getLong("total")).isZero();
        LISTS.forEach((list, single) -> {
            String id = auditor.get(list + "?planId=" + plan).getString("items[0].id");
            assertThat(caller.get(list + "?planId=" + plan).getLong("total"))
                    .as(list)
                    .isZero();
            assertThat(caller.get(list + "?limit=100").getList("items.id", String.class))
                    .as(list)
                    .doesNotContain(id);
            assertProblem(caller.send(single + id), 404, "not-found");
            // Not even to whom knows it is told that it is there.
            assertProblem(caller.request().header("If-None-Match", "*").get(single + id), 404, "not-found");
        });
    }

    private boolean sees(Scope scope, UUID plan) {
        try {
            // The conditions of the queries by themselves: the database would show all.
            return Sights.asSystem(system -> plans.get(scope, plan)).id().equals(plan);
        } catch (ProblemException refused) {
            assertThat(refused).hasMessage("No plan " + plan);
            return false;
        }
    }

    private UUID load(PlanText file) {
        return Sights.asSystem(system -> planFiles.load(system, "small.yaml", file.bytes()))
                .planId();
    }
}
