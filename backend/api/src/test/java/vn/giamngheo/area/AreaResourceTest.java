package vn.giamngheo.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** The 13 communes and townships of 2024, the 4 communes of 2025, and which carries on which. */
@ApiTest
class AreaResourceTest {
    private final Caller caller = Caller.as("commune-officer");

    @Test
    void listsThe13UnitsOf2024BelowTheDistrict() {
        JsonPath areas = caller.get("/areas?limit=100&parentId=" + id("550"));

        assertThat(namesByCode(areas))
                .containsExactly(
                        entry("21952", "Thị trấn Tuy Phước"),
                        entry("21955", "Thị trấn Diêu Trì"),
                        entry("21958", "Xã Phước Thắng"),
                        entry("21961", "Xã Phước Hưng"),
                        entry("21964", "Xã Phước Quang"),
                        entry("21967", "Xã Phước Hòa"),
                        entry("21970", "Xã Phước Sơn"),
                        entry("21973", "Xã Phước Hiệp"),
                        entry("21976", "Xã Phước Lộc"),
                        entry("21979", "Xã Phước Nghĩa"),
                        entry("21982", "Xã Phước Thuận"),
                        entry("21985", "Xã Phước An"),
                        entry("21988", "Xã Phước Thành"));
        assertThat(areas.getList("items.validTo", String.class)).containsOnly("2025-06-30");
        assertThat(areas.getList("items.findAll { it.kind == 'TOWNSHIP' }.code", String.class))
                .containsExactly("21952", "21955");
        assertThat(areas.getList("items.source.provenance", String.class)).containsOnly("REFERENCE");
        assertThat(areas.getLong("total")).isEqualTo(13);
    }

    @Test
    void givesEachUnitOf2024ItsOwnTileOfTheMap() {
        List<Map<String, Integer>> units =
                caller.get("/areas?limit=100&parentId=" + id("550")).getList("items");

        assertThat(units.stream().map(unit -> unit.get("tileColumn") + "," + unit.get("tileRow")))
                .doesNotHaveDuplicates()
                .doesNotContain("null,null");
    }

    @Test
    void listsThe4CommunesOf2025() {
        JsonPath areas = caller.get("/areas?kind=COMMUNE&asOf=2025-07-01");

        assertThat(namesByCode(areas))
                .containsExactly(
                        entry("21952", "Xã Tuy Phước"),
                        entry("21964", "Xã Tuy Phước Bắc"),
                        entry("21970", "Xã Tuy Phước Đông"),
                        entry("21985", "Xã Tuy Phước Tây"));
        assertThat(areas.getList("items.validFrom", String.class)).containsOnly("2025-07-01");
        assertThat(areas.getList("items.validTo")).containsOnlyNulls();
    }

    @Test
    void changesHandsBetweenTheLastDayOfTheOldAndTheFirstOfTheNew() {
        assertThat(caller.get("/areas?asOf=2025-06-30&search=21952").getString("items.name[0]"))
                .isEqualTo("Thị trấn Tuy Phước");
        assertThat(caller.get("/areas?asOf=2025-07-01&search=21952").getString("items.name[0]"))
                .isEqualTo("Xã Tuy Phước");
        assertThat(caller.get("/areas?asOf=2004-06-30").getLong("total")).isZero();
    }

    @Test
    void keepsTwoUnitsOfOneCodeApart() {
        JsonPath areas = caller.get("/areas?search=21952");

        assertThat(areas.getList("items.code", String.class)).containsExactly("21952", "21952");
        assertThat(areas.getList("items.id", String.class)).doesNotHaveDuplicates();
        assertThat(areas.getList("items.name", String.class))
                .containsExactlyInAnyOrder("Thị trấn Tuy Phước", "Xã Tuy Phước");
        assertThat(areas.getList("items.kind", String.class)).containsExactlyInAnyOrder("TOWNSHIP", "COMMUNE");
    }

    @Test
    void tellsWhichUnitCarriesOnWhich() {
        Map<String, String> names = new TreeMap<>();
        caller.get("/areas?limit=100")
                .<Map<String, String>>getList("items")
                .forEach(area -> names.put(area.get("id"), area.get("name")));
        JsonPath successions = caller.get("/area-successions?limit=100");

        List<Map<String, String>> items = successions.getList("items");
        Map<String, List<String>> predecessors = items.stream()
                .collect(Collectors.groupingBy(
                        succession -> String.valueOf(names.get(succession.get("successorId"))),
                        TreeMap::new,
                        Collectors.mapping(
                                succession -> String.valueOf(names.get(succession.get("predecessorId"))),
                                Collectors.toList())));
        assertThat(predecessors)
                .containsOnlyKeys(
                        "Tỉnh Gia Lai", "Xã Tuy Phước", "Xã Tuy Phước Bắc", "Xã Tuy Phước Đông", "Xã Tuy Phước Tây");
        assertThat(predecessors.get("Tỉnh Gia Lai")).containsExactly("Tỉnh Bình Định");
        assertThat(predecessors.get("Xã Tuy Phước"))
                .containsExactlyInAnyOrder(
                        "Thị trấn Tuy Phước", "Thị trấn Diêu Trì", "Xã Phước Thuận", "Xã Phước Nghĩa", "Xã Phước Lộc");
        assertThat(predecessors.get("Xã Tuy Phước Bắc"))
                .containsExactlyInAnyOrder("Xã Phước Hiệp", "Xã Phước Hưng", "Xã Phước Quang");
        assertThat(predecessors.get("Xã Tuy Phước Đông"))
                .containsExactlyInAnyOrder("Xã Phước Sơn", "Xã Phước Hòa", "Xã Phước Thắng");
        assertThat(predecessors.get("Xã Tuy Phước Tây")).containsExactlyInAnyOrder("Xã Phước An", "Xã Phước Thành");
        assertThat(successions.getList("items.effectiveOn", String.class)).containsOnly("2025-07-01");
    }

    @Test
    void tellsTheSuccessionsOfOneAreaEitherWay() {
        String before = caller.get("/areas?asOf=2024-01-01&search=phuoc son").getString("items[0].id");
        JsonPath forward = caller.get("/area-successions?areaId=" + before);
        JsonPath back = caller.get("/area-successions?areaId=" + forward.getString("items[0].successorId"));

        assertThat(forward.getLong("total")).isEqualTo(1);
        assertThat(back.getLong("total")).isEqualTo(3);
        assertThat(back.getList("items.predecessorId", String.class)).contains(before);
    }

    @Test
    void showsOneArea() {
        JsonPath district = caller.get("/areas/" + id("550"));

        assertThat(district.getString("name")).isEqualTo("Huyện Tuy Phước");
        assertThat(district.getString("kind")).isEqualTo("DISTRICT");
        assertThat(caller.get("/areas/" + district.getString("parentId")).getString("name"))
                .isEqualTo("Tỉnh Bình Định");
    }

    private String id(String code) {
        return caller.get("/areas?search=" + code).getString("items[0].id");
    }

    private static Map<String, String> namesByCode(JsonPath areas) {
        Map<String, String> names = new TreeMap<>();
        areas.<Map<String, String>>getList("items").forEach(area -> names.put(area.get("code"), area.get("name")));
        return names;
    }
}
