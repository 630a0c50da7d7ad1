package vn.giamngheo.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

@ApiTest
class AgencyResourceTest {
    private final Caller caller = Caller.as("department-officer");

    @Test
    void listsTheAgenciesWithStaffInTheSystem() {
        String district = caller.get("/areas?search=550").getString("items[0].id");
        JsonPath ofTheDistrict = caller.get("/agencies?limit=100&participates=true&areaId=" + district);

        assertThat(ofTheDistrict.getList("items.code", String.class))
                .containsExactly(
                        "ldtbxh",
                        "mttq",
                        "nhcsxh",
                        "nnptnt",
                        "phong-y-te",
                        "tckh",
                        "tt-vhttt",
                        "ttyt",
                        "ubnd-huyen",
                        "vhtt");
        assertThat(caller.get("/agencies?limit=100&participates=true&kind=PEOPLES_COMMITTEE&search=ubnd xa")
                        .getLong("total"))
                .isEqualTo(11);
        assertThat(caller.get("/agencies?participates=true&kind=PEOPLES_COMMITTEE&search=ubnd thi tran")
                        .getList("items.code", String.class))
                .containsExactly("tt-dieu-tri", "tt-tuy-phuoc");
    }

    @Test
    void listsBodiesThatThePlanOnlyNames() {
        assertThat(caller.get("/agencies?participates=false").getList("items.code", String.class))
                .containsExactly("cac-phong-ban-nganh", "so-ldtbxh", "so-tttt", "so-y-te", "ubnd-tinh");
    }

    @Test
    void filtersByKind() {
        assertThat(caller.get("/agencies?kind=BANK").getList("items.code", String.class))
                .containsExactly("nhcsxh");
        assertThat(caller.get("/agencies?kind=FRONT").getList("items.code", String.class))
                .containsExactly("mttq");
    }

    @Test
    void filtersByTheDayOfExistence() {
        assertThat(caller.get("/agencies?search=ldtbxh&asOf=2025-06-30").getLong("total"))
                .isPositive();
        assertThat(caller.get("/agencies?asOf=2025-07-01").getLong("total")).isZero();
    }

    @Test
    void isFoundByCodeShortNameAndNameWithoutAccents() {
        assertThat(caller.get("/agencies?search=nnptnt").getList("items.code", String.class))
                .containsExactly("nnptnt");
        assertThat(caller.get("/agencies?search=pgd").getList("items.code", String.class))
                .containsExactly("nhcsxh");
        assertThat(caller.get("/agencies?search=mat tran to quoc").getList("items.code", String.class))
                .containsExactly("mttq");
    }

    @Test
    void showsOneAgency() {
        JsonPath agency = caller.get("/agencies/" + caller.idOf("/agencies?search=nnptnt", "code", "nnptnt"));

        assertThat(agency.getString("name")).isEqualTo("Phòng Nông nghiệp và Phát triển nông thôn huyện Tuy Phước");
        assertThat(agency.getString("shortName")).isEqualTo("Phòng NN&PTNT");
        assertThat(agency.getString("kind")).isEqualTo("DEPARTMENT");
        assertThat(agency.getString("validTo")).isEqualTo("2025-06-30");
        assertThat(agency.getString("successorId")).isNull();
        assertThat(agency.getString("source.provenance")).isEqualTo("STATED");
    }
}
