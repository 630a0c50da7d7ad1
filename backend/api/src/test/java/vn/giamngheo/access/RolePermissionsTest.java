package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolePermissionsTest {
    private static final Set<String> READING = Set.of(
            Permission.ACCOUNT_READ,
            Permission.AREA_READ,
            Permission.AGENCY_READ,
            Permission.PLAN_READ,
            Permission.PROJECT_READ,
            Permission.DUTY_READ,
            Permission.FUNDING_READ,
            Permission.MONEY_READ,
            Permission.INDICATOR_READ,
            Permission.PLAN_CHECK_READ,
            Permission.AMENDMENT_READ,
            Permission.DOCUMENT_READ,
            Permission.COMMUNE_PLAN_READ,
            Permission.SEARCH_READ,
            Permission.OBSTACLE_READ,
            Permission.ATTACHMENT_READ,
            Permission.DELEGATION_READ,
            Permission.REPORT_READ,
            Permission.CHANGE_READ);
    private static final Set<String> BOOKKEEPING =
            Set.of(Permission.DECISION_WRITE, Permission.DISBURSEMENT_WRITE, Permission.CONTRIBUTION_WRITE);
    private static final Set<String> REPORTING = Set.of(Permission.OBSTACLE_WRITE, Permission.ATTACHMENT_WRITE);

    @Test
    void giveTheirBearerTheirOwnAccountAndNothingElseByDefault() {
        assertThat(permissions()).containsExactly(Permission.ACCOUNT_READ);
        assertThat(permissions("no:role")).containsExactly(Permission.ACCOUNT_READ);
        assertThat(permissions("integration:write")).containsExactly(Permission.ACCOUNT_READ);
    }

    @Test
    void letUnitsReportWhatHindersThemTheirOfficersDraftAndTheirHeadsIssueAndNameDeputies() {
        assertThat(permissions("agency:xa-phuoc-son:officer"))
                .containsAll(READING)
                .containsAll(REPORTING)
                .containsAll(BOOKKEEPING)
                .contains(Permission.COMMUNE_PLAN_WRITE, Permission.AMENDMENT_WRITE, Permission.CREDIT_WRITE)
                .contains(
                        Permission.REPORT_WRITE,
                        Permission.RESULT_WRITE,
                        Permission.REPORT_VERIFY,
                        Permission.REPORT_RETURN,
                        Permission.REPORT_COMMENT)
                .hasSize(READING.size() + 13);
        assertThat(permissions("agency:xa-phuoc-son:head"))
                .containsAll(READING)
                .containsAll(REPORTING)
                .contains(
                        Permission.COMMUNE_PLAN_ISSUE,
                        Permission.AMENDMENT_ISSUE,
                        Permission.DELEGATION_WRITE,
                        Permission.DECISION_ISSUE,
                        Permission.REPORT_SIGN,
                        Permission.REPORT_COMMENT)
                .hasSize(READING.size() + 8);
    }

    @Test
    void letWhoLooksOnReadAndNothingMore() {
        assertThat(permissions("integration:read")).containsExactlyInAnyOrderElementsOf(READING);
        assertThat(permissions("programme:auditor"))
                .containsAll(READING)
                .contains(
                        Permission.WEBHOOK_READ,
                        Permission.PROVISIONING_READ,
                        Permission.REMINDER_READ,
                        Permission.AUDIT_READ)
                .hasSize(READING.size() + 4);
    }

    @Test
    void letASystemTellFiguresOfTheAgenciesThatItIsGivenAndTakeNoOtherStep() {
        Scope writer = Scope.of(
                "1", "writer", "Writer", List.of("integration:read", "integration:write"), List.of("xa-phuoc-son"));
        Scope nobodys = Scope.of("1", "writer", "Writer", List.of("integration:read", "integration:write"), List.of());

        assertThat(RolePermissions.of(writer))
                .containsAll(READING)
                .contains(Permission.RESULT_WRITE)
                .hasSize(READING.size() + 1);
        assertThat(RolePermissions.of(nobodys)).doesNotContain(Permission.RESULT_WRITE);
    }

    @Test
    void letFinanceKeepTheBooksAndTheLeaderCloseThem() {
        assertThat(permissions("programme:finance"))
                .containsAll(READING)
                .containsAll(BOOKKEEPING)
                .contains(
                        Permission.TREASURY_WRITE,
                        Permission.COUNTERPART_WRITE,
                        Permission.DECISION_ISSUE,
                        Permission.ATTACHMENT_WRITE)
                .hasSize(READING.size() + 7);
        assertThat(permissions("programme:finance", "programme:leader")).doesNotContain(Permission.SETTLEMENT_WRITE);
    }

    @Test
    void letWhoDraftsForAUnitIssueInItWhatOthersHaveDrafted() {
        assertThat(permissions("agency:xa-phuoc-son:officer", "agency:xa-phuoc-son:head"))
                .contains(Permission.COMMUNE_PLAN_WRITE, Permission.COMMUNE_PLAN_ISSUE);
        assertThat(permissions("agency:xa-phuoc-son:officer", "agency:xa-phuoc-an:head"))
                .contains(Permission.COMMUNE_PLAN_WRITE, Permission.COMMUNE_PLAN_ISSUE);
    }

    @Test
    void letTheManagerDraftAndTheLeaderIssue() {
        assertThat(permissions("programme:manager"))
                .containsAll(READING)
                .contains(
                        Permission.PLAN_WRITE,
                        Permission.AMENDMENT_WRITE,
                        Permission.PROJECT_WRITE,
                        Permission.DUTY_WRITE,
                        Permission.FUNDING_WRITE,
                        Permission.INDICATOR_WRITE,
                        Permission.DECISION_ISSUE,
                        Permission.OBSTACLE_ANSWER)
                .contains(
                        Permission.ROUND_WRITE,
                        Permission.REPORT_WRITE,
                        Permission.REPORT_SIGN,
                        Permission.REPORT_VERIFY,
                        Permission.REPORT_RETURN,
                        Permission.REPORT_ACCEPT,
                        Permission.REPORT_COMMENT)
                .contains(
                        Permission.RESULT_WRITE,
                        Permission.WEBHOOK_READ,
                        Permission.PROVISIONING_READ,
                        Permission.REMINDER_READ)
                .containsAll(REPORTING)
                .hasSize(READING.size() + 21);
        assertThat(permissions("programme:leader"))
                .containsAll(READING)
                .contains(
                        Permission.PLAN_ISSUE,
                        Permission.AMENDMENT_ISSUE,
                        Permission.OBSTACLE_DECIDE,
                        Permission.DECISION_ISSUE,
                        Permission.DELEGATION_WRITE,
                        Permission.SETTLEMENT_WRITE)
                .contains(Permission.REPORT_ACCEPT, Permission.REPORT_RETURN, Permission.REPORT_COMMENT)
                .containsAll(REPORTING)
                .hasSize(READING.size() + 11);
    }

    @Test
    void letNobodyIssueWhoDrafts() {
        assertThat(permissions("programme:leader", "programme:manager"))
                .contains(Permission.PLAN_WRITE)
                .contains(Permission.OBSTACLE_ANSWER)
                .doesNotContain(Permission.PLAN_ISSUE, Permission.AMENDMENT_ISSUE, Permission.OBSTACLE_DECIDE);
    }

    @Test
    void letWhoStandsInForTheLeaderIssueAndDecideButNameNoDeputies() {
        Scope deputy = deputy(DeputyForm.KT, "agency:ubnd-huyen:officer");

        assertThat(RolePermissions.of(deputy))
                .contains(Permission.PLAN_ISSUE, Permission.OBSTACLE_DECIDE)
                .doesNotContain(Permission.DELEGATION_WRITE, Permission.PLAN_WRITE);
    }

    @Test
    void giveNothingOfTheLeaderToWhoDrafts() {
        Scope drafting = deputy(DeputyForm.TUQ, "agency:ldtbxh:officer", "programme:manager");

        assertThat(drafting.deputyships()).isEmpty();
        assertThat(RolePermissions.of(drafting)).doesNotContain(Permission.PLAN_ISSUE, Permission.OBSTACLE_DECIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KT", "ABSENCE"})
    void giveNothingOfAUnitsHeadToWhoIsNotOfTheUnit(DeputyForm form) {
        assertThat(deputy(form, "agency:tckh:officer").deputyships()).isEmpty();
        assertThat(deputy(form, "no:role").deputyships()).isEmpty();
    }

    @Test
    void letAPowerOfAttorneyBeGivenToWhoIsOfAnyUnit() {
        assertThat(RolePermissions.of(deputy(DeputyForm.TUQ, "agency:tckh:officer")))
                .contains(Permission.PLAN_ISSUE);
        assertThat(deputy(DeputyForm.TUQ, "programme:finance").deputyships()).isEmpty();
    }

    private static Scope deputy(DeputyForm form, String... roles) {
        Deputyship leaders = new Deputyship(
                UUID.randomUUID(),
                form,
                "ubnd-huyen",
                "UBND huyện",
                true,
                "Chủ tịch",
                "Phó Chủ tịch",
                LocalDate.of(2026, 12, 31));
        return Scope.of("1", "user", "User", List.of(roles), List.of()).standingIn(List.of(leaders));
    }

    @Test
    void letTheAdministratorKeepTheRegisterAndSeeNoFigures() {
        assertThat(permissions("platform:admin"))
                .containsExactlyInAnyOrder(
                        Permission.ACCOUNT_READ,
                        Permission.AREA_READ,
                        Permission.AREA_WRITE,
                        Permission.AGENCY_READ,
                        Permission.AGENCY_WRITE,
                        Permission.PLAN_READ,
                        Permission.PROJECT_READ,
                        Permission.DUTY_READ,
                        Permission.SEARCH_READ,
                        Permission.WEBHOOK_READ,
                        Permission.WEBHOOK_WRITE,
                        Permission.PROVISIONING_READ,
                        Permission.PROVISIONING_WRITE);
    }

    @Test
    void showFiguresToAnAdministratorWhoAlsoWorksInAUnit() {
        assertThat(permissions("platform:admin", "agency:ldtbxh:officer"))
                .containsAll(READING)
                .contains(Permission.AREA_WRITE, Permission.AGENCY_WRITE, Permission.COMMUNE_PLAN_WRITE)
                .containsAll(REPORTING)
                .containsAll(BOOKKEEPING)
                .hasSize(READING.size() + 19);
    }

    private static Set<String> permissions(String... roles) {
        return RolePermissions.of(Scope.of("1", "user", "User", List.of(roles), List.of()));
    }
}
