package vn.giamngheo.testing;

import java.sql.SQLException;

/** Rounds of the real plan's communes, entered past the API. Whoever opens one forgets all. */
public final class Reporting {
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";

    private Reporting() {}

    /** Opens a base round of that frequency: each commune is asked for what it is to tell itself. */
    public static void open(String planId, String frequency, String name, String from, String to) {
        open(planId, "BASE", "'" + frequency + "'", frequency, name, from, to);
    }

    /** Opens an ad hoc round that asks for the same as one of that frequency. */
    public static void openAdHoc(String planId, String frequency, String name, String from, String to) {
        open(planId, "AD_HOC", "null", frequency, name, from, to);
    }

    private static void open(
            String planId, String kind, String ofRound, String frequency, String name, String from, String to) {
        String round = "(select id from reporting_round where name = '" + name + "' and plan_id = '" + planId + "')";
        run(
                "insert into reporting_round (id, version, plan_id, kind, frequency, name, data_from, data_to, commune_due_on,"
                        + " agency_due_on, consolidated_due_on, status, opened_by, opened_by_name, opened_at) values"
                        + " (gen_random_uuid(), 0, '" + planId + "', '" + kind + "', " + ofRound + ", '" + name + "', '"
                        + from
                        + "', '" + to + "', date '" + to + "' + 3, date '" + to + "' + 4, date '" + to
                        + "' + 6, 'OPEN', 'tester', 'Tester', now())",
                "insert into report (id, version, plan_id, round_id, agency_id, due_on)"
                        + " select gen_random_uuid(), 0, p.id, " + round + ", unit.id, date '" + to
                        + "' + 3 from plan p"
                        + " join area on area.parent_id = p.area_id and area.valid_from <= date '" + to
                        + "' and coalesce(area.valid_to, 'infinity') >= date '" + to + "'"
                        + " join agency unit on unit.area_id = area.id and unit.kind = 'PEOPLES_COMMITTEE'"
                        + " and coalesce(unit.valid_to, 'infinity') >= date '" + to + "' where p.id = '" + planId + "'",
                "insert into report_section (id, version, plan_id, round_id, report_id, verifier_id, state, state_since)"
                        + " select gen_random_uuid(), 0, plan_id, round_id, id, null, 'NOT_STARTED', now() from report"
                        + " where round_id = " + round,
                "insert into result (id, version, plan_id, round_id, section_id, indicator_id, area_id)"
                        + " select gen_random_uuid(), 0, s.plan_id, s.round_id, s.id, i.id, unit.area_id from report_section s"
                        + " join report on report.id = s.report_id join agency unit on unit.id = report.agency_id"
                        + " join indicator i on i.plan_id = s.plan_id and i.frequency = '" + frequency + "'"
                        + " and i.level = 'COMMUNE' and i.collector_id is null and i.kind <> 'QUALITATIVE'"
                        + " where s.round_id = " + round
                        + " and not exists (select from indicator part where part.parent_id = i.id and part.parts = 'SUM')");
    }

    /** Writes statements in one transaction that names its actor. */
    public static void run(String... sql) {
        try (Database database = Database.asOwner()) {
            String[] all = new String[sql.length + 1];
            all[0] = ACTOR;
            System.arraycopy(sql, 0, all, 1, sql.length);
            database.runTogether(all);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Gives a commune's section of a round to two agencies, either of which verifies. */
    public static void verifiedBy(String round, String communeCode, String code, String otherCode) {
        String ids = "(select %s(id::text)::uuid from agency where code in ('" + code + "', '" + otherCode + "'))";
        run("update report_section set verifier_id = " + ids.formatted("min") + ", co_verifier_id = "
                + ids.formatted("max") + " where report_id = '" + report(round, communeCode) + "'");
    }

    /** Puts a commune's section of a round into a state. */
    public static void become(String round, String communeCode, String state) {
        run("update report_section set state = '" + state
                + "' where id in (select s.id from report_section s join report"
                + " on report.id = s.report_id join reporting_round r on r.id = s.round_id join agency a on a.id = report.agency_id"
                + " where r.name = '" + round + "' and a.code = '" + communeCode + "')");
    }

    /** Tells a figure as columns of SQL, past the API. */
    public static void tell(String round, String communeCode, String indicatorCode, String columns) {
        run("update result set " + columns
                + ", version = version + 1 where id in (select x.id from result x join report_section s"
                + " on s.id = x.section_id join report on report.id = s.report_id join reporting_round r on r.id = x.round_id"
                + " join agency a on a.id = report.agency_id join indicator i on i.id = x.indicator_id where r.name = '"
                + round
                + "' and a.code = '" + communeCode + "' and i.code = '" + indicatorCode + "')");
    }

    /** The id of a commune's report in a round. */
    public static String report(String round, String communeCode) {
        try (Database database = Database.asOwner()) {
            return database.texts(
                            "select report.id::text from report join reporting_round r on r.id = report.round_id"
                                    + " join agency a on a.id = report.agency_id where r.name = ? and a.code = ?",
                            round,
                            communeCode)
                    .getFirst();
        }
    }

    /** Takes away all rounds, with what was told. */
    public static void forgetAll() {
        Database.forget(
                "delete from reminder_mail",
                "alter table consolidation_snapshot disable trigger consolidation_snapshot_append_only",
                "delete from consolidation_snapshot",
                "alter table consolidation_snapshot enable trigger consolidation_snapshot_append_only",
                "alter table consolidation disable trigger consolidation_stands",
                "delete from consolidation",
                "alter table consolidation enable trigger consolidation_stands",
                "delete from reminder",
                "delete from report_comment",
                "delete from report_event_cell",
                "delete from report_event",
                "delete from result_attachment",
                "delete from result",
                "delete from section_writer",
                "delete from report_section",
                "delete from report",
                "delete from reporting_round");
    }
}
