package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Reporting;

/** Files prove a figure for as long as nobody takes them off it by name, whoever else writes in its cell. */
@ApiTest
class FilesOfFiguresTest {
    private static final String MONTH = "Tháng 1";
    private final Caller officer = Caller.as("commune-officer");
    private String report = "";

    @BeforeEach
    void open() {
        Reporting.open(officer.planId(), "MONTHLY", MONTH, "2023-12-15", "2024-01-14");
        report = Reporting.report(MONTH, "xa-phuoc-son");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void areSeenByWhoSeesTheFigure() {
        String file = upload("a.pdf");

        JsonPath saved = put(0, 1, List.of(file), List.of()).jsonPath();

        assertThat(saved.getList("cells[0].row.attachments.id")).isEqualTo(List.of(file));
        assertThat(Caller.as("manager").send("/attachments/" + file).statusCode())
                .isEqualTo(200);
        assertProblem(put(1, 1, List.of(UUID.randomUUID().toString()), List.of()), 422, "invalid-fields")
                .pointsAt("/cells/0/files/attach")
                .breaks("unknown-reference");
    }

    @Test
    void stayBesideThoseOfWhoReadTheCellBeforeTheyCame() {
        String ours = upload("a.pdf");
        String theirs = upload("b.pdf");
        put(0, null, List.of(ours), List.of()).then().statusCode(200);

        JsonPath saved = put(0, null, List.of(theirs), List.of()).jsonPath();

        assertThat(saved.getString("cells[0].outcome")).isEqualTo("SAVED");
        assertThat(saved.getList("cells[0].row.attachments.id", String.class)).containsExactlyInAnyOrder(ours, theirs);
    }

    @Test
    void areHungAlsoWhereTheFigureIsSomebodyElses() {
        String file = upload("a.pdf");
        put(0, 5, List.of(), List.of()).then().statusCode(200);

        JsonPath saved = put(0, 7, List.of(file), List.of()).jsonPath();

        assertThat(saved.getString("cells[0].outcome")).isEqualTo("CONFLICT");
        assertThat(saved.getInt("cells[0].row.value")).isEqualTo(5);
        assertThat(saved.getList("cells[0].row.attachments.id")).isEqualTo(List.of(file));
    }

    @Test
    void areTakenOffByNameAndOnce() {
        String wrong = upload("a.pdf");
        String right = upload("b.pdf");
        put(0, null, List.of(wrong, right), List.of()).then().statusCode(200);

        put(0, null, List.of(), List.of(wrong)).then().statusCode(200);
        // What a browser sends again after it has lost the answer changes nothing more.
        JsonPath again = put(0, null, List.of(right), List.of(wrong)).jsonPath();

        assertThat(again.getList("cells[0].row.attachments.id")).isEqualTo(List.of(right));
        assertThat(inTrail("INSERT", "after", wrong, right)).isEqualTo(2);
        assertThat(inTrail("DELETE", "before", wrong, right)).isEqualTo(1);
    }

    @Test
    void areNoMoreThanTwentyForOneFigure() {
        List<String> files =
                Stream.generate(() -> upload("a.pdf")).limit(ResultFiles.MOST).toList();
        put(0, null, files, List.of()).then().statusCode(200);
        String another = upload("b.pdf");

        assertProblem(put(0, null, List.of(another), List.of()), 422, "invalid-fields")
                .pointsAt("/cells/0/files/attach")
                .breaks("too-many-files");
        put(0, null, List.of(another), List.of(files.getFirst())).then().statusCode(200);
    }

    private String upload(String name) {
        return Examples.attachment(officer, name, Files.pdf("x"));
    }

    private static long inTrail(String action, String side, String... files) {
        try (Database database = Database.asOwner()) {
            return database.number(
                    "select count(*) from audit_event where entity = 'result_attachment' and action = '" + action
                            + "' and operation = 'result.enter' and " + side + " ->> 'attachment_id' in ('"
                            + String.join("', '", files) + "')");
        }
    }

    private Response put(int version, @Nullable Integer value, List<String> attach, List<String> detach) {
        Map<String, Object> cell = new HashMap<>();
        cell.put(
                "resultId",
                officer.get("/report-results/" + report).getString("rows.find { it.code == 'I2' }.resultId"));
        cell.put("version", version);
        cell.put("value", value);
        cell.put("files", Map.of("attach", attach, "detach", detach));
        return officer.request()
                .contentType("application/json")
                .body(Map.of("cells", List.of(cell)))
                .put("/report-results/" + report);
    }
}
