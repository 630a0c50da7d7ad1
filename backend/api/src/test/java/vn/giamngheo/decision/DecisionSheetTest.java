package vn.giamngheo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Money.decision;
import static vn.giamngheo.testing.Money.drafted;
import static vn.giamngheo.testing.Money.issue;
import static vn.giamngheo.testing.Money.line;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Workbooks;

/** The lines of a draft come in by sheets, all or none, and decisions and the ledger leave as sheets. */
@ApiTest
class DecisionSheetTest {
    private static final List<String> HEADS = List.of(
            "Mã tiểu dự án *",
            "Nguồn vốn *",
            "Loại vốn *",
            "Từ cơ quan *",
            "Đến cơ quan *",
            "Số tiền (đồng) *",
            "Lý do (nếu âm)",
            "Ghi chú");
    private static final String OUTSIDE = "Ngoài huyện";
    private final Caller finance = Caller.as("finance");
    private String district = "";

    @BeforeEach
    void begin() {
        Money.forgetAll();
        Examples.forgetAll();
        district = finance.get("/agencies/" + Examples.agency(finance, "ubnd-huyen"))
                .getString("shortName");
    }

    @AfterEach
    void forget() {
        Money.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void beginsWithThePlansSubProjectsAndLaterWithTheLinesOfTheDraft() {
        String id = drafted(finance, decision(finance, "INITIAL", null));
        List<List<String>> empty = template(id);

        assertThat(empty).contains(HEADS);
        assertThat(rowsOf(empty, "DA3-TDA1"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3) + " > " + row.get(4)).isEqualTo(OUTSIDE + " > " + district))
                .allSatisfy(row -> assertThat(row.size() < 6 || row.get(5).isEmpty())
                        .as("no amount is proposed")
                        .isTrue());

        apply(finance, id, sheet(row("DA2", 5_000_000)), version(id)).then().statusCode(200);
        List<List<String>> filled = template(id);
        assertThat(rowsOf(filled, "DA3-TDA1")).isEmpty();
        assertThat(rowsOf(filled, "DA2"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(5)).contains("5").contains("000"));
    }

    @Test
    void takesItsOwnTemplateBackOnceItIsFilledIn() {
        String id = drafted(finance, decision(finance, "INITIAL", null), granted("DA2", 7));
        byte[] template = finance.send("/decisions/" + id + "/lines-import/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        JsonPath preview = send(finance, id, "/preview", template).jsonPath();

        assertThat(preview.getInt("rows")).isEqualTo(1);
        assertThat(preview.getInt("errorCount")).isZero();
        assertThat(preview.getInt("added") + preview.getInt("changed"))
                .as("it is what the draft has")
                .isZero();
    }

    @Test
    void putsAllRowsInThePlaceOfTheLinesAndDoesSoOnce() {
        String id = drafted(finance, decision(finance, "INITIAL", null), granted("DA2", 7), granted("DA3-TDA1", 9));
        byte[] sheet = sheet(row("da2", 8), row("DA3-TDA2", "1.000"), waiting());
        int version = version(id);

        JsonPath preview = send(finance, id, "/preview", sheet)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(preview.getInt("rows")).isEqualTo(2);
        assertThat(preview.getInt("changed")).isEqualTo(1);
        assertThat(preview.getInt("added")).isEqualTo(1);
        assertThat(preview.getInt("removed")).as("the line of DA3-TDA1").isEqualTo(1);
        assertThat(amounts(id)).as("a preview writes nothing").containsExactly(7L, 9L);

        apply(finance, id, sheet, version, "one").then().statusCode(200);
        assertThat(amounts(id)).containsExactly(8L, 1_000L);
        int after = version(id);
        assertThat(after).isGreaterThan(version);
        apply(finance, id, sheet, version, "one").then().statusCode(200);
        assertThat(version(id)).as("the same request again does nothing more").isEqualTo(after);
        assertProblem(apply(finance, id, sheet, version), 412, "stale-version");
        assertThat(send(finance, id, "/preview", sheet).jsonPath().getString("importedBefore"))
                .isNotNull();
    }

    @Test
    void keepsTheLinesThatTakeBackOthers() {
        String wrong = Money.issued(
                finance, Caller.as("manager"), decision(finance, "INITIAL", null), "2024-02-23", granted("DA2", 7));
        String entry = finance.get("/allocations?decisionId=" + wrong).getString("items[0].id");
        Response corrected = Money.send(
                finance,
                "/decisions/" + wrong + "/corrections",
                UUID.randomUUID().toString(),
                Map.of("allocationIds", List.of(entry), "summary", "Đính chính"));
        String id = corrected.then().statusCode(201).extract().jsonPath().getString("id");

        apply(finance, id, sheet(row("DA2", 70)), version(id)).then().statusCode(200);

        JsonPath lines = finance.get("/decisions/" + id + "/lines");
        assertThat(lines.getList("lines.amount", Long.class)).containsExactly(7L, 70L);
        assertThat(lines.getString("lines[0].reversesId")).isEqualTo(entry);
    }

    @Test
    void namesEachCellAtFaultAndTakesNothingIn() {
        String id = drafted(finance, decision(finance, "INITIAL", null), granted("DA2", 7));
        List<Object> strange = row("DA99", 5);
        strange.set(1, "Vốn trên trời");
        List<Object> inside = row("DA2", 5);
        inside.set(3, district);
        byte[] sheet = sheet(row("DA2", 5), strange, row("DA2", -1), row("DA2", "năm triệu"), inside);

        JsonPath preview = send(finance, id, "/preview", sheet).jsonPath();

        assertThat(preview.getList("errors.collect { it.cell + ' ' + it.type }", String.class))
                .containsExactly(
                        "A3 unknown-code",
                        "B3 unknown-value",
                        "F4 positive",
                        "F5 number",
                        "E6 same-agency",
                        "D6 from-outside");
        assertThat(preview.getInt("removed")).as("nothing is taken in").isZero();
        assertProblem(apply(finance, id, sheet, version(id)), 422, "invalid-sheet");
        assertThat(amounts(id)).containsExactly(7L);
        assertThat(Workbooks.shown(send(finance, id, "/marked", sheet).asByteArray())
                        .toString())
                .contains("không có mã “DA99”")
                .contains("tiền phải đến từ ngoài huyện");
    }

    @Test
    void takesNoOtherFileAndNobodyElsesAndNothingIntoWhatIsIssued() {
        String id = drafted(finance, decision(finance, "INITIAL", null), granted("DA2", 7));
        byte[] sheet = sheet(row("DA2", 5));

        assertProblem(send(finance, id, "/preview", Files.pdf("x")), 415, "unsupported-file");
        assertProblem(send(finance, id, "/preview", sheet(waiting())), 422, "invalid-sheet");
        assertProblem(send(Caller.as("manager"), id, "/preview", sheet), 403, "forbidden");
        assertProblem(apply(Caller.as("manager"), id, sheet, version(id)), 403, "forbidden");
        assertProblem(send(Caller.as("commune-officer"), id, "/preview", sheet), 404, "not-found");
        assertThat(issue(Caller.as("manager"), id, "2024-02-23").statusCode()).isEqualTo(200);
        assertProblem(send(finance, id, "/preview", sheet), 409, "decision-issued");
        assertProblem(apply(finance, id, sheet, version(id)), 409, "decision-issued");
    }

    @Test
    void letsDecisionsTheirLinesAndTheLedgerLeave() {
        String id = drafted(finance, decision(finance, "INITIAL", null), granted("DA2", 1_234_567));
        assertThat(issue(Caller.as("manager"), id, "2024-02-23").statusCode()).isEqualTo(200);
        drafted(finance, decision(finance, "INITIAL", null), granted("DA3-TDA1", 7));
        String plan = "?planId=" + finance.planId();

        assertThat(shown("/sheets/decisions" + plan))
                .contains("UBND tỉnh Bình Định")
                .contains("Đã ban hành")
                .contains("Dự thảo")
                .contains("Số liệu mẫu");
        assertThat(shown("/sheets/decisions" + plan + "&status=ISSUED")).doesNotContain("[, , Dự thảo");
        assertThat(shown("/sheets/allocations" + plan))
                .contains("DA2")
                .contains("1,234,567")
                .contains(OUTSIDE)
                .doesNotContain("DA3-TDA1");
        assertThat(shown("/decisions/" + id + "/lines/sheet"))
                .contains("1,234,567")
                .contains(district)
                .contains("Cộng (");
        assertProblem(finance.send("/sheets/decisions"), 400, "invalid-parameter");
        assertProblem(finance.send("/sheets/allocations"), 400, "invalid-parameter");
        assertThat(Workbooks.shown(Caller.as("commune-officer")
                                .send("/sheets/allocations" + plan)
                                .asByteArray())
                        .toString())
                .as("money out of sight")
                .doesNotContain("1,234,567");
        for (Enum<?>[] values :
                List.<Enum<?>[]>of(DecisionKind.values(), DecisionStatus.values(), DecisionAuthority.values())) {
            assertThat(Arrays.stream(values).map(SheetWords::of))
                    .allSatisfy(word -> assertThat(word).isNotBlank());
        }
    }

    private String shown(String path) {
        return Workbooks.shown(
                        finance.send(path).then().statusCode(200).extract().asByteArray())
                .toString();
    }

    private List<List<String>> template(String id) {
        return Workbooks.shown(finance.send("/decisions/" + id + "/lines-import/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static List<List<String>> rowsOf(List<List<String>> sheet, String subProject) {
        return sheet.stream()
                .filter(row -> !row.isEmpty() && row.getFirst().equals(subProject))
                .toList();
    }

    private Map<String, Object> granted(String subProject, long amount) {
        return new HashMap<>(line(finance, subProject, "CENTRAL", null, "ubnd-huyen", amount));
    }

    private List<Object> row(String subProject, Object amount) {
        return new ArrayList<>(
                List.of(subProject, "Vốn Trung ương", "Vốn sự nghiệp", OUTSIDE, district, amount, "", "Đợt 1"));
    }

    /** A row of the template that nobody has filled in. */
    private List<Object> waiting() {
        return List.of("DA2", "Vốn Trung ương", "Vốn sự nghiệp", OUTSIDE, district);
    }

    private static byte[] sheet(List<?>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADS);
        all.addAll(Arrays.asList(rows));
        return Workbooks.of(all.toArray(List[]::new));
    }

    private int version(String id) {
        return finance.get("/decisions/" + id).getInt("version");
    }

    private List<Long> amounts(String id) {
        return finance.get("/decisions/" + id + "/lines").getList("lines.amount", Long.class);
    }

    private static Response send(Caller caller, String id, String operation, byte[] sheet) {
        return caller.request()
                .contentType("application/octet-stream")
                .body(sheet)
                .post("/decisions/" + id + "/lines-import" + operation);
    }

    private static Response apply(Caller caller, String id, byte[] sheet, int version) {
        return apply(caller, id, sheet, version, UUID.randomUUID().toString());
    }

    private static Response apply(Caller caller, String id, byte[] sheet, int version, String key) {
        return caller.request()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"")
                .body(sheet)
                .post("/decisions/" + id + "/lines-import");
    }
}
