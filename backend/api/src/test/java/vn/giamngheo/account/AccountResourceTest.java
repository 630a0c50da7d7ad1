package vn.giamngheo.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.TestStack;

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

    /** Drafts that a browser has sealed in one session are opened in the next one, and by nobody else. */
    @Test
    void tellsEachAccountItsOwnKeyForDraftsAndTheSameAtEverySignIn() {
        String key = draftKey("commune-officer");

        assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
        assertThat(draftKey("commune-officer")).isEqualTo(key);
        assertThat(draftKey("commune-head")).isNotEqualTo(key);
    }

    @Test
    void hasTheKeyForDraftsKeptOnNoDiskOnItsWay() {
        assertThat(Caller.as("commune-officer").send("/me").header("Cache-Control"))
                .isEqualTo("private, no-store");
    }

    @Test
    void leavesNoTraceOfTheKeyForDraftsNorOfItsSecretInTheTrail() {
        String key = draftKey("commune-officer");
        try (Database database = Database.asOwner()) {
            String secret = database.texts("select encode(secret, 'hex') from draft_secret")
                    .getFirst();
            assertThat(secret).hasSize(64);
            assertThat(database.texts(
                            "select entity || coalesce(before::text, '') || coalesce(after::text, '')"
                                    + " from audit_event where entity = 'draft_secret' or strpos(after::text, ?) > 0"
                                    + " or strpos(after::text, ?) > 0",
                            key,
                            secret))
                    .isEmpty();
        }
    }

    private static String draftKey(String user) {
        return Caller.with(TestStack.keycloak().token(user)).get("/me").getString("draftKey");
    }
}
