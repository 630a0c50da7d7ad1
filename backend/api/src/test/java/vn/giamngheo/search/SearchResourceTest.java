package vn.giamngheo.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;

/** One box that finds anything of the plan, accents aside. */
@ApiTest
class SearchResourceTest {
    private final Caller officer = Caller.as("commune-officer");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phuoc son", "PHUOC SON", "Phước Sơn", "son phuoc", "Phu\u031bo\u031b\u0301c So\u031bn"})
    void findsTheCommuneHoweverItIsTyped(String words) {
        JsonPath found = find(officer, words);

        assertThat(found.getList("items.findAll { it.type == 'AREA' }.name", String.class))
                .containsExactly("Xã Phước Sơn");
        assertThat(found.getList("items.findAll { it.type == 'AGENCY' }.code", String.class))
                .containsExactly("xa-phuoc-son");
    }

    @Test
    void findsEverySortOfThing() {
        assertThat(types("giam ngheo")).contains("SUB_PROJECT");
        assertThat(types("viec lam")).contains("PROJECT", "SUB_PROJECT", "INDICATOR");
        assertThat(types("tin dung")).contains("POLICY");
        assertThat(types("ngan hang")).contains("AGENCY");
        assertThat(types("tuy phuoc dong")).contains("AREA");
    }

    @Test
    void findsByCode() {
        assertThat(find(officer, "DA4-TDA3").getList("items.code", String.class))
                .containsExactly("DA4-TDA3");
        assertThat(find(officer, "I10").getList("items.name", String.class))
                .containsExactly("Tỷ lệ cán bộ phụ trách ở cơ sở được tập huấn, bồi dưỡng");
    }

    @Test
    void keepsToThePlanThatIsNamed() {
        assertThat(officer.get("/search?q=DA4-TDA3&planId=00000000-0000-7000-8000-000000000000")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatTheCallerMayNotRead() {
        Caller admin = Caller.as("admin");

        assertThat(find(officer, "bao hiem xa hoi").getList("items.type", String.class))
                .contains("INDICATOR");
        assertThat(find(admin, "bao hiem xa hoi").getList("items.type", String.class))
                .contains("POLICY")
                .doesNotContain("INDICATOR");
    }

    @Test
    void findsObstaclesInSightAndTheGuidanceThatAllRead() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        Caller manager = Caller.as("manager");
        manager.post("/obstacles/" + id + "/answer", 0, Map.of("text", "x"));
        manager.post(
                "/obstacles/" + id + "/publish", 1, Map.of("title", "Thuê đất công", "summary", "Xã lập danh sách"));

        JsonPath found = find(officer, "thieu dat san xuat");
        assertThat(found.getList("items.findAll { it.type == 'OBSTACLE' }.id", String.class))
                .containsExactly(id);
        assertThat(found.getList("items.findAll { it.type == 'OBSTACLE' }.name", String.class))
                .containsExactly("Thiếu đất sản xuất");
        Caller department = Caller.as("department-officer");
        assertThat(find(department, "thieu dat san xuat").getList("items.type", String.class))
                .doesNotContain("OBSTACLE");
        assertThat(find(department, "thue dat cong")
                        .getList("items.findAll { it.type == 'GUIDANCE' }.name", String.class))
                .containsExactly("Thuê đất công");
        assertThat(find(Caller.as("admin"), "dat").getList("items.type", String.class))
                .doesNotContain("OBSTACLE", "GUIDANCE");
    }

    @Test
    void findsAtMostEightOfASort() {
        assertThat(find(officer, "phuoc").getList("items.findAll { it.type == 'AGENCY' }"))
                .hasSize(8);
    }

    @Test
    void findsNothingForWordsThatAreNowhere() {
        assertThat(find(officer, "zzzz").getList("items")).isEmpty();
    }

    private List<String> types(String words) {
        return find(officer, words).getList("items.type", String.class);
    }

    private static JsonPath find(Caller caller, String words) {
        return caller.request()
                .queryParam("q", words)
                .queryParam("planId", caller.planId())
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
