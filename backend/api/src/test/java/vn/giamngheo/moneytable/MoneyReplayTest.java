package vn.giamngheo.moneytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Books;
import vn.giamngheo.testing.Books.Line;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/**
 * Whatever decisions, transfers, reversals and payments come in whatever order of dates: each balance is the sum of its lines, each
 * day of the books too, what would overdraw changes nothing, and the table as of a day is what a replay up to that day gives.
 */
@ApiTest
class MoneyReplayTest {
    private static final int STEPS = 60;
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 2);
    private static final String[] SOURCES = {"CENTRAL", "PROVINCIAL_COUNTERPART", "DISTRICT"};

    private static final String BY_MONTH =
            "select coalesce(agency_id::text, 'null') || ' ' || sub_project_id || ' ' || source || ' ' || kind || ' ' || %1$s || '|'"
                    + " || sum(received) || ' ' || sum(given) || ' ' || sum(spent) from %2$s where plan_id = ?::uuid"
                    + " group by agency_id, sub_project_id, source, kind, %1$s";

    private final Caller finance = Caller.as("finance");
    private final Replay steps = new Replay();
    private String planId = "";
    private List<String> agencies = List.of();
    private List<String> subProjects = List.of();
    private Books books = new Books("");

    @BeforeEach
    void begin() {
        planId = finance.planId();
        books = new Books(planId);
        agencies = List.of(
                agency("ubnd-huyen"),
                agency("nnptnt"),
                agency("ldtbxh"),
                agency("xa-phuoc-son"),
                agency("xa-phuoc-hoa"));
        subProjects = finance.get("/sub-projects?limit=3&planId=" + planId).getList("items.id", String.class);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void staysTheSumOfItsLines(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
        }

        assertThat(balances()).as("each balance").isEqualTo(steps.recount(false, LocalDate.MAX));
        assertThat(days()).as("the books by day").isEqualTo(steps.recount(true, LocalDate.MAX));
        assertThat(books(BY_MONTH.formatted("day", "money_month")))
                .as("the books by month")
                .isEqualTo(books(BY_MONTH.formatted("date_trunc('month', day)::date", "money_day")));
        for (int i = 0; i < 4; i++) {
            LocalDate asOf = BEGIN.plusDays(random.nextInt(120));
            compare(asOf, null);
            compare(asOf, agencies.get(random.nextInt(agencies.size())));
        }
    }

    private void step(Random random) throws SQLException {
        LocalDate on = BEGIN.plusDays(random.nextInt(120));
        String district = agencies.getFirst();
        String subProject = subProjects.get(random.nextInt(subProjects.size()));
        String source = SOURCES[random.nextInt(SOURCES.length)];
        String agency = agencies.get(random.nextInt(agencies.size()));
        long amount = random.nextLong(1, 1_000);
        long held = held(subProject, source, agency);
        switch (random.nextInt(8)) {
            case 0, 1 -> superior("INITIAL", on, Line.of(subProject, source, null, district, amount));
            case 2 -> superior("WITHDRAWAL", on, Line.of(subProject, source, agency, null, amount));
            case 3, 4 -> {
                Line line = Line.of(subProject, source, agency, other(random, agency), amount);
                pass(on, agency, line, held >= amount);
            }
            case 5 -> transfer(random, on, Line.of(subProject, source, district, null, amount));
            case 6 -> pay(on, Line.of(subProject, source, agency, null, amount), held >= amount);
            default -> reverse(random, on);
        }
    }

    private void superior(String kind, LocalDate on, Line line) throws SQLException {
        books.superior(kind, on, line);
        steps.add(new Replay.Step(on, line, false));
    }

    private void pass(LocalDate on, String agency, Line line, boolean covered) throws SQLException {
        if (covered) {
            books.own(agency, "ADJUSTMENT", on, line);
            steps.add(new Replay.Step(on, line, false));
        } else {
            assertThatThrownBy(() -> books.own(agency, "ADJUSTMENT", on, line))
                    .hasMessageContaining("more than is held");
        }
    }

    /** Out of one sub-project into another; what does not sum to zero is refused. */
    private void transfer(Random random, LocalDate on, Line out) throws SQLException {
        String into = subProjects.get((subProjects.indexOf(out.subProjectId()) + 1) % subProjects.size());
        String district = agencies.getFirst();
        Line in = Line.of(into, out.source(), null, district, out.amount());
        Line wrong = Line.of(into, out.source(), null, district, out.amount() + 1 + random.nextInt(9));
        assertThatThrownBy(() -> books.superior("TRANSFER", on, out, wrong)).hasMessageContaining("sums to zero");
        books.superior("TRANSFER", on, out, in);
        steps.add(new Replay.Step(on, out, false));
        steps.add(new Replay.Step(on, in, false));
    }

    private void pay(LocalDate on, Line line, boolean covered) throws SQLException {
        String agency = String.valueOf(line.from());
        if (covered) {
            UUID id = books.paid(agency, on, line.subProjectId(), line.source(), line.amount());
            steps.add(new Replay.Step(
                    on,
                    new Line(id, line.subProjectId(), line.source(), "RECURRENT", agency, null, line.amount(), null),
                    true));
        } else {
            assertThatThrownBy(() -> books.paid(agency, on, line.subProjectId(), line.source(), line.amount()))
                    .hasMessageContaining("more is paid");
        }
    }

    /** Takes one of the earlier steps back, if one is left that nobody has taken back. */
    private void reverse(Random random, LocalDate on) throws SQLException {
        List<Replay.Step> left = steps.notTakenBack();
        if (left.isEmpty()) {
            return;
        }
        Replay.Step step = left.get(random.nextInt(left.size()));
        Line back = step.line().reversed();
        if (step.paid()) {
            String agency = String.valueOf(back.to());
            UUID id = books.paidBack(
                    agency,
                    on,
                    back.subProjectId(),
                    back.source(),
                    back.amount(),
                    step.line().id());
            steps.add(new Replay.Step(
                    on,
                    new Line(
                            id,
                            back.subProjectId(),
                            back.source(),
                            "RECURRENT",
                            null,
                            agency,
                            back.amount(),
                            back.reverses()),
                    true));
        } else {
            superior("ADJUSTMENT", on, back);
        }
    }

    private Map<String, String> balances() {
        return books(
                "select sub_project_id || ' ' || source || ' ' || agency_id || '|' || received || ' ' || given || ' ' || spent"
                        + " from balance where plan_id = ?::uuid and held = received - given - spent");
    }

    private Map<String, String> days() {
        return books(
                "select sub_project_id || ' ' || source || ' ' || coalesce(agency_id::text, 'null') || ' ' || day || '|'"
                        + " || sum(received) || ' ' || sum(given) || ' ' || sum(spent) from money_day where plan_id = ?::uuid"
                        + " group by sub_project_id, source, agency_id, day");
    }

    private Map<String, String> books(String sql) {
        Map<String, String> texts = new TreeMap<>();
        try (Database database = Database.asOwner()) {
            database.texts(sql, planId)
                    .forEach(row -> texts.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1)));
        }
        return texts;
    }

    /** The API's table as of the day against a replay of the steps up to it. */
    private void compare(LocalDate asOf, @Nullable String agency) {
        Map<String, Long> replay = steps.figures(asOf, agency, agencies.getFirst());
        JsonPath matrix = finance.get(
                "/plans/" + planId + "/funding-matrix?asOf=" + asOf + (agency == null ? "" : "&agencyId=" + agency));
        Map<String, Long> shown = new TreeMap<>();
        matrix.<Map<String, Object>>getList("rows").forEach(row -> {
            if (row.get("figures") instanceof Map<?, ?> figures) {
                for (String figure : List.of("allocated", "passedOn", "spent")) {
                    if (figures.get(figure) instanceof Number number) {
                        shown.put(
                                row.get("subProjectId") + " " + row.get("fundingSource") + " " + figure,
                                number.longValue());
                    }
                }
            }
        });
        // A payment or a move may be dated before the decision that gave the money: then one side has a 0 where the
        // other has nothing.
        shown.values().removeIf(amount -> amount == 0);
        replay.values().removeIf(amount -> amount == 0);
        assertThat(shown).as("as of " + asOf + " of " + agency).isEqualTo(replay);
    }

    private long held(String subProject, String source, String agency) {
        return steps.held(subProject + " " + source + " " + agency);
    }

    private String other(Random random, String agency) {
        List<String> others =
                agencies.stream().filter(one -> !one.equals(agency)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private String agency(String code) {
        return finance.idOf("/agencies?limit=100&asOf=2024-06-01", "code", code);
    }
}
