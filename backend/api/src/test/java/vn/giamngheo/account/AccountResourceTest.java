package vn.giamngheo.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

@ApiTest
class AccountResourceTest {

    @Test
    void tellsAnOfficerTheUnitAndItsName() {
        JsonPath me = Caller.as("commune-officer").get("/me");

        assertThat(me.getString("userName")).isEqualTo("commune-officer");
        assertThat(me.getString("fullName")).contains("Mai");
        assertThat(me.getString("userId")).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(me.getList("units.agencyCode", String.class)).containsExactly("xa-phuoc-son");
        assertThat(me.getString("units[0].role")).isEqualTo("OFFICER");
        assertThat(me.getString("units[0].agencyName")).isEqualTo("UBND xã Phước Sơn");
        assertThat(me.getList("programmeRoles")).isEmpty();
    }

    @Test
    void tellsTheManagerUnitAndProgrammeRole() {
        JsonPath me = Caller.as("manager").get("/me");

        assertThat(me.getList("units.agencyCode", String.class)).containsExactly("ldtbxh");
        assertThat(me.getList("programmeRoles", String.class)).containsExactly("MANAGER");
        assertThat(me.getList("permissions", String.class))
                .contains("funding:read", "plan-check:read")
                .isSorted();
    }

    @Test
    void tellsTheHeadOfAUnitApartFromItsOfficer() {
        assertThat(Caller.as("department-head").get("/me").getString("units[0].role"))
                .isEqualTo("HEAD");
    }

    @Test
    void tellsTheAdministratorThatNoFiguresAreToBeSeen() {
        assertThat(Caller.as("admin").get("/me").getList("permissions", String.class))
                .contains("agency:read")
                .doesNotContain("funding:read", "indicator:read", "plan-check:read");
    }

    @Test
    void tellsWhoHasNoRoleJustThat() {
        JsonPath me = Caller.as("no-role").get("/me");

        assertThat(me.getList("units")).isEmpty();
        assertThat(me.getList("programmeRoles")).isEmpty();
        assertThat(me.getList("permissions", String.class)).containsExactly("account:read");
    }

    @Test
    void tellsAnIntegratorItsRole() {
        assertThat(Caller.as("integrator").get("/me").getList("programmeRoles", String.class))
                .containsExactly("INTEGRATION_READ");
    }
}
