package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.provisioning.FoundUnit.GrantedRole;
import vn.giamngheo.provisioning.FoundUnit.Group;
import vn.giamngheo.provisioning.FoundUnit.SubGroup;

/** What Keycloak should have of a unit, and in what it differs. */
class DifferencesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String CODE = "xa-thu";
    private static final String NAME = "UBND xã Thử";

    @Test
    void findsNothingWhereAllIsAsItShouldBe() {
        assertThat(Differences.between(wanted(UnitState.IN_FORCE), complete(Map.of())))
                .isEmpty();
        assertThat(Differences.between(wanted(UnitState.UNFINISHED), complete(Map.of())))
                .isEmpty();
    }

    @Test
    void findsAllThatIsMissing() {
        assertThat(kinds(Differences.between(wanted(UnitState.IN_FORCE), absent())))
                .containsExactly(
                        DifferenceKind.ROLE_MISSING,
                        DifferenceKind.ROLE_MISSING,
                        DifferenceKind.SECOND_FACTOR_MISSING,
                        DifferenceKind.GROUP_MISSING,
                        DifferenceKind.ROLE_GROUP_MISSING,
                        DifferenceKind.NOT_GRANTED,
                        DifferenceKind.ROLE_GROUP_MISSING,
                        DifferenceKind.NOT_GRANTED);
    }

    @Test
    void wantsNothingOfAUnitThatIsOverAndIsNotThere() {
        for (UnitState state : List.of(UnitState.ENDED, UnitState.WITHOUT_STAFF, UnitState.UNKNOWN)) {
            assertThat(Differences.between(wanted(state), absent()))
                    .as(state.name())
                    .isEmpty();
        }
    }

    @Test
    void takesRolesFromWhoeverIsInTheGroupsOfAUnitThatIsOver() {
        List<Difference> differences = Differences.between(wanted(UnitState.ENDED), complete(Map.of()));

        assertThat(kinds(differences))
                .containsExactly(DifferenceKind.STILL_GRANTED, DifferenceKind.STILL_GRANTED, DifferenceKind.GROUP_END);
        assertThat(differences.getLast().expected()).isEqualTo("2025-06-30");
    }

    @Test
    void findsAHeadWhomTheRealmWouldNotAskForASecondFactor() {
        FoundUnit found = complete(Map.of());
        FoundUnit without = new FoundUnit(CODE, found.roles(), false, Set.of(), found.group());

        assertThat(Differences.between(wanted(UnitState.IN_FORCE), without))
                .containsExactly(new Difference(
                        DifferenceKind.SECOND_FACTOR_MISSING, UnitRole.Role.HEAD, "second-factor", null, true));
    }

    @Test
    void findsWhatSaysAnotherName() {
        FoundUnit found = complete(Map.of("name", List.of("Tên cũ")));
        FoundUnit renamed =
                new FoundUnit(CODE, Map.of(UnitRole.Role.OFFICER, "Cán bộ: Tên cũ"), true, Set.of(), found.group());

        assertThat(Differences.between(wanted(UnitState.IN_FORCE), renamed))
                .contains(
                        new Difference(
                                DifferenceKind.ROLE_DESCRIPTION,
                                UnitRole.Role.OFFICER,
                                "Cán bộ: " + NAME,
                                "Cán bộ: Tên cũ",
                                true),
                        new Difference(DifferenceKind.GROUP_NAME, null, NAME, "Tên cũ", true));
    }

    @Test
    void findsRolesOfOthersAndTellsWhichOfThemAreNotOursToTake() {
        GrantedRole own = new GrantedRole("agency:xa-thu:officer", true);
        GrantedRole manager = new GrantedRole("programme:manager", true);
        GrantedRole realmAdmin = new GrantedRole("realm-management realm-admin", false);
        FoundUnit found = unit(Map.of(), Set.of(own, manager, realmAdmin));

        assertThat(Differences.between(wanted(UnitState.IN_FORCE), found))
                .containsExactly(
                        new Difference(
                                DifferenceKind.FOREIGN_ROLE, UnitRole.Role.OFFICER, null, "programme:manager", true),
                        new Difference(
                                DifferenceKind.FOREIGN_ROLE,
                                UnitRole.Role.OFFICER,
                                null,
                                "realm-management realm-admin",
                                false));
    }

    @Test
    void namesWhatTheRegisterDoesNotKnow() {
        FoundUnit found = new FoundUnit(CODE, Map.of(), false, Set.of("agency:xa-thu:boss"), null);

        assertThat(Differences.between(wanted(UnitState.UNKNOWN), found))
                .containsExactly(
                        new Difference(DifferenceKind.UNKNOWN_UNIT, null, null, CODE, true),
                        new Difference(DifferenceKind.STRANGE_ROLE, null, null, "agency:xa-thu:boss", false));
    }

    @Test
    void tellsWhatIsThereBesides() {
        Difference stray = new Difference(DifferenceKind.STRANGE_GROUP, null, null, "/units/xa-thu/guest", false);

        assertThat(Differences.between(
                        wanted(UnitState.IN_FORCE), complete(Map.of()).with(List.of(stray))))
                .containsExactly(stray);
    }

    @Test
    void givesTheCodeToWhoeverBearsItToday() {
        RegisteredAgency old = agency("2021-01-01", "2025-06-30", true, false);
        RegisteredAgency now = agency("2025-07-01", null, true, false);
        RegisteredAgency later = agency("2030-01-01", null, true, false);

        WantedUnit unit = WantedUnit.of(CODE, List.of(later, old, now), TODAY);

        assertThat(unit.agencyId()).isEqualTo(now.id());
        assertThat(unit.state()).isEqualTo(UnitState.IN_FORCE);
        assertThat(unit.endedOn()).isNull();
    }

    @Test
    void keepsAnEndedUnitInUseUntilTheLastPlanOfItsTimeIsClosed() {
        assertThat(stateOf(agency("2021-01-01", "2025-06-30", true, true))).isEqualTo(UnitState.UNFINISHED);
        assertThat(stateOf(agency("2021-01-01", "2025-06-30", true, false))).isEqualTo(UnitState.ENDED);
        assertThat(stateOf(agency("2021-01-01", "2026-11-26", true, false))).isEqualTo(UnitState.IN_FORCE);
        assertThat(stateOf(agency("2026-11-27", null, true, false))).isEqualTo(UnitState.WITHOUT_STAFF);
        assertThat(stateOf(agency("2021-01-01", null, false, true))).isEqualTo(UnitState.WITHOUT_STAFF);
        assertThat(WantedUnit.of(CODE, List.of(), TODAY).state()).isEqualTo(UnitState.UNKNOWN);
    }

    @Test
    void readsTheCodeOfARoleWhateverFollowsIt() {
        assertThat(UnitReading.codeOf("agency:xa-thu:officer")).isEqualTo("xa-thu");
        assertThat(UnitReading.codeOf("agency:xa-thu")).isEqualTo("xa-thu");
        assertThat(UnitReading.codeOf("agency:a:b:head")).isEqualTo("a:b");
    }

    private static UnitState stateOf(RegisteredAgency agency) {
        return WantedUnit.of(CODE, List.of(agency), TODAY).state();
    }

    private static RegisteredAgency agency(String from, @Nullable String to, boolean participates, boolean unfinished) {
        return new RegisteredAgency(
                UUID.randomUUID(),
                CODE,
                NAME,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                participates,
                unfinished);
    }

    private static WantedUnit wanted(UnitState state) {
        LocalDate ended = state == UnitState.IN_FORCE ? null : LocalDate.of(2025, 6, 30);
        return new WantedUnit(CODE, UUID.randomUUID(), NAME, state, ended, null);
    }

    private static FoundUnit absent() {
        return new FoundUnit(CODE, Map.of(), false, Set.of(), null);
    }

    private static FoundUnit complete(Map<String, List<String>> attributes) {
        return unit(attributes, Set.of(new GrantedRole("agency:xa-thu:officer", true)));
    }

    private static FoundUnit unit(Map<String, List<String>> attributes, Set<GrantedRole> officers) {
        Map<String, List<String>> said = new HashMap<>(Map.of("name", List.of(NAME)));
        said.putAll(attributes);
        return new FoundUnit(
                CODE,
                Map.of(UnitRole.Role.OFFICER, "Cán bộ: " + NAME, UnitRole.Role.HEAD, "Lãnh đạo: " + NAME),
                true,
                Set.of(),
                new Group(
                        "group",
                        "units",
                        said,
                        Set.of(),
                        Map.of(
                                UnitRole.Role.OFFICER, new SubGroup("officer", officers),
                                UnitRole.Role.HEAD,
                                        new SubGroup("head", Set.of(new GrantedRole("agency:xa-thu:head", true))))));
    }

    private static List<DifferenceKind> kinds(List<Difference> differences) {
        return differences.stream().map(Difference::kind).toList();
    }
}
