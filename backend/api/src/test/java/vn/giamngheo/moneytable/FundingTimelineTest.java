package vn.giamngheo.moneytable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Books;
import vn.giamngheo.testing.Books.Line;
import vn.giamngheo.testing.Caller;

/** What changed since a day, and one sub-project's money line by line with the figures after each. */
@ApiTest
class FundingTimelineTest {
    private final Caller finance = Caller.as("finance");
    private String planId = "";
    private String farming = "";
    private String district = "";
    private String department = "";
    private String commune = "";
    private Books books = new Books("");

    @BeforeEach
    void write() throws SQLException {
        planId = finance.planId();
        books = new Books(planId);
        farming = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
        district = agency("ubnd-huyen");
        department = agency("nnptnt");
        commune = agency("xa-phuoc-son");
        books.superior("INITIAL", day(3, 1), Line.of(farming, "CENTRAL", null, district, 900));
        Line passed = Line.of(farming, "CENTRAL", district, department, 500);
        books.own(district, "INITIAL", day(3, 10), passed);
        books.own(district, "ADJUSTMENT", day(4, 1), passed.reversed());
        books.own(district, "ADJUSTMENT", day(4, 2), Line.of(farming, "CENTRAL", district, department, 700));
        books.own(department, "INITIAL", day(4, 3), Line.of(farming, "CENTRAL", department, commune, 300));
        UUID paid = books.paid(commune, day(5, 2), farming, "CENTRAL", 120);
        books.paidBack(commune, day(5, 3), farming, "CENTRAL", 120, paid);
        books.paid(commune, day(5, 4), farming, "CENTRAL", 100);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void tellsEachMovementWithTheFiguresAfterIt() {
        JsonPath timeline = finance.get(timeline(""));

        assertThat(timeline.getList("items.on", String.class))
                .containsExactly(
                        "2024-05-04",
                        "2024-05-03",
                        "2024-05-02",
                        "2024-04-03",
                        "2024-04-02",
                        "2024-04-01",
                        "2024-03-10",
                        "2024-03-01");
        assertThat(timeline.getList("items.after.allocated", Long.class)).containsOnly(900L);
        assertThat(timeline.getList("items.after.passedOn", Long.class))
                .containsExactly(700L, 700L, 700L, 700L, 700L, 0L, 500L, 0L);
        assertThat(timeline.getList("items.after.spent", Long.class))
                .containsExactly(100L, 0L, 120L, 0L, 0L, 0L, 0L, 0L);
        assertThat(timeline.getList("items.after.remaining", Long.class)).startsWith(800L);
        assertThat(timeline.getList("items.reversal", Boolean.class))
                .containsExactly(false, true, false, false, false, true, false, false);
        assertThat(timeline.getList("items.kind", String.class))
                .startsWith("DISBURSEMENT")
                .endsWith("INITIAL");
    }

    @Test
    void tellsTheMovementsOfOneAgencyWithItsFigures() {
        JsonPath timeline = finance.get(timeline("&agencyId=" + department));

        assertThat(timeline.getList("items.after.allocated", Long.class)).containsExactly(700L, 700L, 0L, 500L);
        assertThat(timeline.getList("items.after.passedOn", Long.class)).containsExactly(300L, 0L, 0L, 0L);
        assertThat(timeline.getList("items.after.remaining", Long.class)).containsExactly(400L, 700L, 0L, 500L);
    }

    @Test
    void showsAUnitOnlyItsOwnMovements() {
        JsonPath own = Caller.as("commune-officer").get(timeline(""));
        JsonPath led = Caller.as("department-officer").get(timeline(""));

        assertThat(own.getList("items")).hasSize(4);
        assertThat(own.getList("items.after.remaining", Long.class)).containsExactly(200L, 300L, 180L, 300L);
        assertThat(led.getList("items")).as("it leads the sub-project").hasSize(8);
        assertProblem(Caller.as("commune-officer").send(timeline("&agencyId=" + department)), 404, "not-found");
    }

    @Test
    void pagesWithoutLosingTheRunningFigures() {
        List<Long> spent = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String token = "";
        while (token != null) {
            JsonPath page = finance.get(timeline("&limit=3" + (token.isEmpty() ? "" : "&pageToken=" + token)));
            assertThat(page.getLong("total")).isEqualTo(8);
            spent.addAll(page.getList("items.after.spent", Long.class));
            ids.addAll(page.getList("items.id", String.class));
            token = page.getString("nextPageToken");
        }

        assertThat(spent).containsExactly(100L, 0L, 120L, 0L, 0L, 0L, 0L, 0L);
        assertThat(ids).doesNotHaveDuplicates().hasSize(8);
        assertThat(finance.get(timeline("&sort=on")).getString("items[0].on")).isEqualTo("2024-03-01");
        assertProblem(finance.send(timeline("&sort=amount")), 400, "invalid-parameter");
        assertProblem(finance.send(timeline("&pageToken=abc")), 400, "invalid-page-token");
    }

    @Test
    void drawsTheCourseByDays() {
        JsonPath course = finance.get("/sub-projects/" + farming + "/funding-course");

        assertThat(course.getLong("stated")).isEqualTo(1_473_800_000L);
        assertThat(course.getList("points.on", String.class))
                .startsWith("2024-03-01")
                .hasSize(8);
        assertThat(course.getList("points.figures.spent", Long.class)).endsWith(120L, 0L, 100L);
        assertThat(finance.get("/sub-projects/" + farming + "/funding-course?asOf=2024-03-31")
                        .getList("points"))
                .hasSize(2);
    }

    @Test
    void tellsWhichDecisionsChangedThePlanSinceADay() {
        assertThat(changes("asOf=2024-12-31").getList("items.issuedOn", String.class))
                .containsExactly("2024-04-03", "2024-04-02", "2024-04-01", "2024-03-10", "2024-03-01");
        JsonPath since = changes("since=2024-04-01");
        assertThat(since.getList("items.backdated", Boolean.class))
                .as("all were posted today, whatever their dates")
                .containsExactly(false, false, true, true, true);
        assertThat(since.getList("items.net", Long.class)).containsExactly(0L, 0L, 0L, 0L, 900L);
        assertThat(since.getList("items.moved", Long.class)).containsExactly(300L, 700L, -500L, 500L, 0L);
        assertThat(changes("since=" + LocalDate.of(2099, 1, 1)).getList("items"))
                .isEmpty();
        assertThat(changes("asOf=2024-03-10").getList("items")).hasSize(2);
        assertThat(changes("fundingSource=DISTRICT").getList("items")).isEmpty();
        assertThat(changes("capitalKind=RECURRENT&subProjectId=" + farming).getLong("total"))
                .isEqualTo(5);
        assertThat(changes("agencyId=" + department).getList("items.net", Long.class))
                .containsExactly(-300L, 700L, -500L, 500L);
        JsonPath first = changes("limit=2");
        assertThat(first.getLong("total")).isEqualTo(5);
        assertThat(changes("limit=2&pageToken=" + first.getString("nextPageToken"))
                        .getList("items.issuedOn", String.class))
                .containsExactly("2024-04-01", "2024-03-10");
    }

    @Test
    void tellsAUnitOnlyOfDecisionsThatItHasAPartIn() {
        String path = "/plans/" + planId + "/funding-changes";

        assertThat(Caller.as("commune-officer").get(path).getList("items.net", Long.class))
                .containsExactly(0L);
        assertThat(Caller.as("neighbour-officer").get(path).getList("items")).isEmpty();
        assertThat(Caller.as("department-officer").get(path).getList("items")).hasSize(5);
    }

    private JsonPath changes(String query) {
        return finance.get("/plans/" + planId + "/funding-changes?" + query);
    }

    private String timeline(@Nullable String more) {
        return "/sub-projects/" + farming + "/funding-timeline?fundingSource=CENTRAL" + more;
    }

    private String agency(String code) {
        return finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", code);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
