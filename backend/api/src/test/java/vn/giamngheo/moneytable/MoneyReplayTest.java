package vn.giamngheo.moneytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private final Caller finance = Caller.as("finance");
    private final List<Step> steps = new ArrayList<>();
    private String planId = "";
    private List<String> agencies = List.of();
    private List<String> subProjects = List.of();
    private Books books = new Books("");

    /** A line of the ledger, or a payment, with its date. */
    private record Step(LocalDate on, Line line, boolean paid) {}

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

        assertThat(balances()).as("each balance").isEqualTo(recount(false, LocalDate.MAX));
        assertThat(days()).as("the books by day").isEqualTo(recount(true, LocalDate.MAX));
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
        steps.add(new Step(on, line, false));
    }

    private void pass(LocalDate on, String agency, Line line, boolean covered) throws SQLException {
        if (covered) {
            books.own(agency, "ADJUSTMENT", on, line);
            steps.add(new Step(on, line, false));
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
        steps.add(new Step(on, out, false));
        steps.add(new Step(on, in, false));
    }

    private void pay(LocalDate on, Line line, boolean covered) throws SQLException {
        String agency = String.valueOf(line.from());
        if (covered) {
            UUID id = books.paid(agency, on, line.subProjectId(), line.source(), line.amount());
            steps.add(new Step(
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
        List<UUID> reversed = steps.stream().map(step -> step.line().reverses()).toList();
        List<Step> left = steps.stream()
                .filter(step -> step.line().reverses() == null
                        && !reversed.contains(step.line().id()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Step step = left.get(random.nextInt(left.size()));
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
            steps.add(new Step(
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

    /** What {@code received given spent} of each key should be: by agency, and with the world outside where days are counted. */
    private Map<String, String> recount(boolean days, LocalDate asOf) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Step step : steps) {
            Line line = step.line();
            if (step.on().isAfter(asOf)) {
                continue;
            }
            long amount = line.reverses() == null ? line.amount() : -line.amount();
            String giver = line.reverses() == null ? line.from() : line.to();
            String taker = line.reverses() == null ? line.to() : line.from();
            if (step.paid()) {
                add(sums, key(step, giver, days), 2, amount);
                if (days) {
                    add(sums, key(step, null, true), 2, amount);
                }
                continue;
            }
            if (taker != null || days) {
                add(sums, key(step, taker, days), 0, amount);
            }
            if (giver != null || days) {
                add(sums, key(step, giver, days), 1, amount);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum[0] + " " + sum[1] + " " + sum[2]));
        return texts;
    }

    private static void add(Map<String, long[]> sums, String key, int figure, long amount) {
        sums.computeIfAbsent(key, absent -> new long[3])[figure] += amount;
    }

    private static String key(Step step, @Nullable String agency, boolean days) {
        return step.line().subProjectId() + " " + step.line().source() + " " + agency + (days ? " " + step.on() : "");
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
        Map<String, Long> replay = new TreeMap<>();
        recount(false, asOf).forEach((key, sums) -> {
            String[] parts = key.split(" ", -1);
            String[] figures = sums.split(" ", -1);
            long received = Long.parseLong(figures[0]);
            long given = Long.parseLong(figures[1]);
            long spent = Long.parseLong(figures[2]);
            String place = parts[0] + " " + parts[1];
            if (agency == null) {
                // All that agencies have got between them is what came from outside: moves among them cancel out.
                replay.merge(place + " allocated", received - given, Long::sum);
                replay.merge(place + " spent", spent, Long::sum);
                replay.merge(
                        place + " passedOn", parts[2].equals(agencies.getFirst()) ? 0 : received - given, Long::sum);
            } else if (agency.equals(parts[2])) {
                replay.put(place + " allocated", received);
                replay.put(place + " passedOn", given);
                replay.put(place + " spent", spent);
            }
        });
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
        assertThat(shown).as("as of " + asOf + " of " + agency).isEqualTo(replay);
    }

    private long held(String subProject, String source, String agency) {
        String sums = recount(false, LocalDate.MAX).getOrDefault(subProject + " " + source + " " + agency, "0 0 0");
        String[] figures = sums.split(" ", -1);
        return Long.parseLong(figures[0]) - Long.parseLong(figures[1]) - Long.parseLong(figures[2]);
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
