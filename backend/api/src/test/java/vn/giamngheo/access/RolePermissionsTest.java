package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolePermissionsTest {
    private static final Set<String> ALL = Set.of(
            Permission.ACCOUNT_READ,
            Permission.AREA_READ,
            Permission.AGENCY_READ,
            Permission.PLAN_READ,
            Permission.PROJECT_READ,
            Permission.DUTY_READ,
            Permission.FUNDING_READ,
            Permission.INDICATOR_READ,
            Permission.PLAN_CHECK_READ,
            Permission.SEARCH_READ);

    @Test
    void giveTheirBearerTheirOwnAccountAndNothingElseByDefault() {
        assertThat(permissions()).containsExactly(Permission.ACCOUNT_READ);
        assertThat(permissions("no:role")).containsExactly(Permission.ACCOUNT_READ);
        assertThat(permissions("integration:write")).containsExactly(Permission.ACCOUNT_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency:xa-phuoc-son:officer",
                "agency:xa-phuoc-son:head",
                "programme:manager",
                "programme:finance",
                "programme:leader",
                "programme:auditor",
                "integration:read"
            })
    void letEveryoneAtWorkRead(String role) {
        assertThat(permissions(role)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void showNoFiguresToTheAdministrator() {
        assertThat(permissions("platform:admin"))
                .containsExactlyInAnyOrder(
                        Permission.ACCOUNT_READ,
                        Permission.AREA_READ,
                        Permission.AGENCY_READ,
                        Permission.PLAN_READ,
                        Permission.PROJECT_READ,
                        Permission.DUTY_READ,
                        Permission.SEARCH_READ);
    }

    @Test
    void showFiguresToAnAdministratorWhoAlsoWorksInAUnit() {
        assertThat(permissions("platform:admin", "agency:ldtbxh:officer")).containsExactlyInAnyOrderElementsOf(ALL);
    }

    private static Set<String> permissions(String... roles) {
        return RolePermissions.of(Scope.of("1", "user", "User", List.of(roles), List.of()));
    }
}
