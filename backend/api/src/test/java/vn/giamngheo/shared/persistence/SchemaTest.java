package vn.giamngheo.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;

/** The database holds what it can by itself, and the API's role can do no more than its work. */
@ApiTest
class SchemaTest {
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";

    @Inject
    EntityManagerFactory entityManagers;

    @Test
    void isWhatTheEntitiesAreMappedTo() {
        assertThatCode(() -> entityManagers.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void isMigratedFromEmptyWithoutAFailure() {
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from flyway_schema_history where success"))
                    .isGreaterThanOrEqualTo(6);
            assertThat(database.number("select count(*) from flyway_schema_history where not success"))
                    .isZero();
        }
    }

    @Test
    void belongsToTheRoleThatMigrates() {
        try (Database database = Database.asApi()) {
            assertThat(database.texts("select distinct tableowner from pg_tables where schemaname = 'public'"))
                    .containsExactly("giam_ngheo_owner");
            assertThat(database.texts(
                            "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication"
                                    + " from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            assertThat(database.texts("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                            + " join pg_roles u on u.oid = m.member where u.rolname = current_user"))
                    .isEmpty();
        }
    }

    @Test
    void givesTheApiOnlyReadingAddingAndChangingAndTakingAwayWhatItEntered() {
        try (Database database = Database.asApi()) {
            assertThat(database.texts("select distinct privilege_type from information_schema.role_table_grants"
                            + " where grantee = 'giam_ngheo_api' order by 1"))
                    .containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
            assertThat(database.texts("select table_name::text from information_schema.role_table_grants"
                            + " where grantee = 'giam_ngheo_api' and privilege_type = 'DELETE' order by 1"))
                    .containsExactly(
                            "agency",
                            "annex",
                            "area",
                            "area_succession",
                            "attachment",
                            "baseline",
                            "commune_budget_line",
                            "commune_target",
                            "commune_task",
                            "decision",
                            "decision_line",
                            "duty",
                            "holiday",
                            "idempotency_key",
                            "indicator",
                            "indicator_subject",
                            "legal_basis",
                            "not_applicable_node",
                            "plan_amendment",
                            "plan_amendment_change",
                            "policy",
                            "project",
                            "recipient",
                            "reporting_duty",
                            "reporting_duty_recipient",
                            "result_attachment",
                            "stated_funding",
                            "sub_project",
                            "sub_project_beneficiary",
                            "support_content",
                            "target",
                            "treasury_line",
                            "treasury_statement",
                            "webhook_attempt",
                            "webhook_delivery");
            assertThat(database.texts("select privilege_type from information_schema.role_table_grants"
                            + " where grantee = 'giam_ngheo_api' and table_name = 'audit_event'"))
                    .containsExactly("SELECT");
            assertThat(database.texts("select privilege_type from information_schema.role_table_grants"
                            + " where grantee = 'giam_ngheo_api' and table_name = 'audit_seal' order by 1"))
                    .containsExactly("INSERT", "SELECT");
            assertThat(database.texts(
                            "select table_name || ' ' || privilege_type from information_schema.role_table_grants"
                                    + " where grantee = 'PUBLIC' and table_schema = 'public'"))
                    .isEmpty();
        }
    }

    @Test
    void givesTheApiEveryTableAndNoOther() {
        try (Database database = Database.asOwner()) {
            assertThat(database.texts("select distinct table_name::text from information_schema.role_table_grants"
                            + " where grantee = 'giam_ngheo_api' order by 1"))
                    .containsExactlyInAnyOrderElementsOf(database.tables());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from plan",
                "delete from programme_node",
                "truncate target",
                "alter table plan add column x integer",
                "alter table stated_funding drop constraint stated_funding_amount_check",
                "drop table baseline",
                "create table mine (id integer)",
                "create temporary table mine (id integer)",
                "create schema mine",
                "create or replace function record_audit_event() returns trigger language plpgsql as 'begin return null; end'",
                "drop trigger plan_audit on plan",
                "select * from flyway_schema_history",
                "set role giam_ngheo_owner",
                "set session authorization giam_ngheo_owner",
                "alter role giam_ngheo_api bypassrls",
                "alter table report disable row level security",
                "alter policy report_in_sight on report using (true)",
                "drop policy report_in_sight on report",
                "create policy mine on report using (true)",
                "update audit_event set actor = 'x'",
                "delete from audit_event",
                "update report_event set reason = 'x'",
                "delete from allocation",
                "update disbursement set amount = 1",
                "insert into data_event (kind, plan_id) values ('ROUND_OPENED', gen_random_uuid())",
                "select tell_data_event(null)",
                "update draft_secret set secret = secret",
                "delete from draft_secret",
                "copy plan to program 'true'",
                "select pg_read_file('/etc/passwd')",
            })
    void refusesTheApiWhatIsNotItsWork(String statement) {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.run(statement))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area_code_once_at_a_time      | insert into area select gen_random_uuid(), 0, code, 'Again', kind, parent_id, '2020-01-01', null, null, null, null, 'SAMPLE', null from area where code = '21958'
            area_period_check             | update area set valid_to = valid_from - 1 where code = '21958'
            area_code_check               | update area set code = 'x' where code = '21958'
            agency_code_once_at_a_time    | insert into agency select gen_random_uuid(), 0, code, name, short_name, kind, area_id, '2025-06-30', null, null, true, null, 'SAMPLE', null from agency where code = 'tckh'
            stated_funding_amount_check   | update stated_funding set amount = -1 where amount is not null
            stated_funding_stated_or_pending_check | update stated_funding set pending_words = null, pending_with_id = null where amount is null
            stated_funding_stated_or_pending_check | update stated_funding set amount = null where amount is not null
            duty_one_subject_check        | update duty set policy_id = null, sub_project_id = null
            plan_once_a_year              | insert into plan (id, version, programme_id, area_id, year, title, status, managing_agency_id, issuing_agency_id, general_objective, source_provenance) select gen_random_uuid(), 0, programme_id, area_id, year, 'Again', status, managing_agency_id, issuing_agency_id, 'x', 'SAMPLE' from plan where year = 2024
            plan_provenance_check         | update plan set source_provenance = 'RUMOUR'
            target_something_check        | update target set value = null, words = null
            indicator_measured_check      | update indicator set nature = 'STOCK' where kind = 'QUALITATIVE'
            indicator_co_verifier_check   | update indicator set co_verifier_id = verifier_id where verifier_id is not null
            indicator_co_verifier_check   | update indicator set co_verifier_id = verifier_id, verifier_id = null where verifier_id is not null
            sub_project_project_fkey      | update sub_project set project_id = gen_random_uuid()
            """)
    void refusesWhatCanNotBe(String constraint, String statement) {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.runTogether(ACTOR, statement)).hasMessageContaining(constraint);
        }
    }

    @Test
    void letsTheApiWithdrawNoPlanThatIsIssued() {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.runTogether(
                            ACTOR, "select withdraw_plan(id) from plan where year = 2024 and parent_plan_id is null"))
                    .hasMessageContaining("only a draft of a plan is withdrawn");
        }
    }

    @Test
    void takesACodeAgainOnceItsUnitIsGone() {
        try (Database database = Database.asApi()) {
            assertThat(database.texts("select name from area where code = '21952' order by valid_from"))
                    .containsExactly("Thị trấn Tuy Phước", "Xã Tuy Phước");
        }
    }

    @Test
    void hasATriggerForTheTrailOnEveryTable() {
        try (Database database = Database.asOwner()) {
            assertThat(
                            database.texts(
                                    "select tgrelid::regclass::text from pg_trigger where tgname like '%\\_audit' and tgenabled = 'O'"))
                    .containsExactlyInAnyOrderElementsOf(database.tables().stream()
                            // The parts of a file are told by the row of the whole, balances by the ledger's; what
                            // somebody
                            // has read is nobody else's matter.
                            .filter(table -> !Set.of(
                                            "audit_event",
                                            "audit_seal",
                                            "attachment_part",
                                            "balance",
                                            "money_day",
                                            "money_month",
                                            "result_rollup",
                                            "result_rollup_writer",
                                            "section_writer",
                                            "data_event",
                                            "webhook_state",
                                            "webhook_delivery",
                                            "webhook_attempt",
                                            "notice_read",
                                            "idempotency_key",
                                            "provisioning_task",
                                            "ended_session",
                                            "draft_secret")
                                    .contains(table))
                            .toList());
        }
    }
}
