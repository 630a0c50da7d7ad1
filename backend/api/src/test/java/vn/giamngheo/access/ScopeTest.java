package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of Keycloak's roles become one scope; what is not a name of ours gives nothing. */
class ScopeTest {

    @Test
    void readsRolesInUnits() {
        Scope scope = scope("agency:xa-phuoc-son:officer", "agency:ldtbxh:head");

        assertThat(scope.units())
                .containsExactlyInAnyOrder(
                        new UnitRole("xa-phuoc-son", UnitRole.Role.OFFICER),
                        new UnitRole("ldtbxh", UnitRole.Role.HEAD));
        assertThat(scope.agencyCodes()).containsExactlyInAnyOrder("xa-phuoc-son", "ldtbxh");
        assertThat(scope.seesEveryPlan()).isFalse();
    }

    @Test
    void readsRolesOfTheProgramme() {
        assertThat(scope(
                                "programme:manager",
                                "programme:finance",
                                "programme:leader",
                                "programme:auditor",
                                "integration:read",
                                "integration:write",
                                "platform:admin")
                        .programmeRoles())
                .containsExactlyInAnyOrder(ProgrammeRole.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "agency",
                "agency:",
                "agency::officer",
                "agency: :officer",
                "agency:ldtbxh",
                "agency:ldtbxh:",
                "agency:ldtbxh:OFFICER",
                "agency:ldtbxh:owner",
                "agency:ldtbxh:officer:head",
                "agency:ldtbxh:officer ",
                " agency:ldtbxh:officer",
                "agency:LDTBXH:officer",
                "agency:*:head",
                "agency:%:head",
                "agencies:ldtbxh:officer",
                "programme:owner",
                "Programme:manager",
                "programme:manager ",
                "MANAGER",
                "admin",
                "offline_access",
                "uma_authorization"
            })
    void givesNothingForNamesThatAreNotOurs(String name) {
        assertThat(scope(name).isEmpty()).isTrue();
    }

    @Test
    void isEmptyWithoutRoles() {
        Scope scope = scope();

        assertThat(scope.isEmpty()).isTrue();
        assertThat(scope.agencyCodes()).isEmpty();
        assertThat(scope.seesEveryPlan()).isFalse();
    }

    @Test
    void limitsAnIntegratorToTheAgenciesOfItsToken() {
        Scope scope = Scope.of("1", "integrator", "", List.of("integration:read"), List.of("xa-phuoc-son", "nnptnt"));

        assertThat(scope.agencyCodes()).containsExactlyInAnyOrder("xa-phuoc-son", "nnptnt");
        assertThat(scope.seesEveryPlan()).isFalse();
    }

    @Test
    void givesNoEyesForAgenciesWithoutTheRoleToReadForThem() {
        assertThat(Scope.of("1", "x", "", List.of(), List.of("ldtbxh")).agencyCodes())
                .isEmpty();
        assertThat(Scope.of("1", "x", "", List.of("integration:write"), List.of("ldtbxh"))
                        .agencyCodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme:manager",
                "programme:finance",
                "programme:leader",
                "programme:auditor",
                "platform:admin"
            })
    void seesEveryPlanWithARoleOfTheWholeProgramme(String role) {
        assertThat(scope(role).seesEveryPlan()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration:read", "integration:write", "agency:ubnd-huyen:head"})
    void seesNotEveryPlanWithAnyOther(String role) {
        assertThat(scope(role).seesEveryPlan()).isFalse();
    }

    @Test
    void letsTheSystemSeeAllAndNamesItInTheTrail() {
        Scope system = Scope.system("plan-file");

        assertThat(system.seesEveryPlan()).isTrue();
        assertThat(system.userName()).isEqualTo("system:plan-file");
    }

    @Test
    void tellsItsRolesSortedForTheTrail() {
        assertThat(scope("programme:manager", "agency:ldtbxh:officer", "agency:tckh:head")
                        .roleNames())
                .isEqualTo("MANAGER agency:ldtbxh:officer agency:tckh:head");
    }

    @Test
    void canNotBeChangedAfterwards() {
        assertThat(Set.of(ProgrammeRole.MANAGER))
                .isEqualTo(scope("programme:manager").programmeRoles());
        assertThatThrownBy(() -> scope().units().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Scope scope(String... roles) {
        return Scope.of("1", "user", "User", List.of(roles), List.of());
    }
}
