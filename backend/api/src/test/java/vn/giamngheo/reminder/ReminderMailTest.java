package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.giamngheo.testing.Problems.assertProblem;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.reminder.Directory.DirectoryAway;
import vn.giamngheo.shared.keycloak.KeycloakRealm;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Sights;
import vn.giamngheo.testing.TestStack;

/** Mail that reminds, by a real mail server, to people whom a real Keycloak knows. */
@ApiTest
class ReminderMailTest {
    private static final String ROUND = "Tháng 01/2024";
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String OFFICER = "commune-officer@giam-ngheo.example";
    private static final String HEAD = "commune-head@giam-ngheo.example";
    private final GreenMail server = TestStack.mail();
    private final Caller manager = Caller.as("manager");

    @Inject
    MailRound round;

    @Inject
    ReminderMailService mails;

    @BeforeEach
    void open() throws Exception {
        server.purgeEmailFromAllMailboxes();
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        due(COMMUNE, 2);
        // One that has time for long: nobody is to put the round's report together yet.
        due("xa-phuoc-an", 30);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Database.forget("delete from mail_preference");
    }

    @Test
    void remindsEachHolderOfARoleOnceOfEachKind() throws Exception {
        round.goRound(true);
        round.goRound(true);
        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(OFFICER, HEAD);

        due(COMMUNE, -1);
        round.goRound(true);
        round.goRound(true);
        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(OFFICER, HEAD, OFFICER, HEAD);
        assertThat(states()).containsOnly("SENT").hasSize(4);
        assertThat(mails().getList("items.findAll { it.kind == 'OVERDUE' }.dueOn"))
                .hasSize(2)
                .containsOnly(dayOf(-1).toString());
        assertThat(mails().getList("items.findAll { it.kind != 'OVERDUE' }.dueOn"))
                .hasSize(2)
                .doesNotContain(dayOf(-1).toString());
    }

    @Test
    void doesNotGoToWhoHasTurnedItOff() throws Exception {
        Caller officer = Caller.as("commune-officer");
        assertThat(officer.get("/mail-preference").getBoolean("reminders")).isTrue();
        officer.put("/mail-preference", 0, Map.of("reminders", false)).then().statusCode(200);

        round.goRound(true);

        assertThat(Received.recipients(server)).containsExactly(HEAD);
        assertThat(mails().getString("items.find { it.userName == 'Nguyễn Thị Mai' }.state"))
                .isEqualTo("UNWANTED");
        assertThat(officer.get("/notices").getList("items.kind"))
                .as("notices come")
                .isEqualTo(List.of("DUE_SOON"));

        officer.put("/mail-preference", 1, Map.of("reminders", true)).then().statusCode(200);
        due(COMMUNE, -1);
        round.goRound(true);
        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(HEAD, HEAD, OFFICER);
    }

    @Test
    void letsNobodyChooseForAnother() {
        Caller officer = Caller.as("commune-officer");
        officer.put("/mail-preference", 0, Map.of("reminders", false))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        assertThat(Caller.as("commune-head").get("/mail-preference").getBoolean("reminders"))
                .isTrue();
        assertThat(manager.get("/mail-preference").getBoolean("reminders")).isTrue();
        assertProblem(officer.put("/mail-preference", 0, Map.of("reminders", true)), 412, "stale-version");
        assertThat(officer.get("/mail-preference").getBoolean("reminders")).isFalse();
        assertThat(Caller.as("auditor")
                        .get("/audit-events?operation=mail-preference.change&limit=1")
                        .getString("items[0].actor"))
                .isEqualTo("commune-officer");
        try (Database database = Database.asApi()) {
            assertThat(database.number("select count(*) from mail_preference"))
                    .as("whoever sees all money and reports sees nothing of this")
                    .isZero();
        }
    }

    @Test
    void saysInVietnameseWhatIsOwedAndLeadsToIt() throws Exception {
        due(COMMUNE, -2);
        round.goRound(true);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .startsWith("Quá hạn: báo cáo " + ROUND + " của ")
                .contains("Phước Sơn");
        assertThat(mail.getFrom()[0]).hasToString("giam-ngheo@district.example");
        Multipart parts = (Multipart) mail.getContent();
        String link = "http://localhost:3000/bao-cao/" + Reporting.report(ROUND, COMMUNE);
        assertThat(text(parts.getBodyPart(0)))
                .contains("Kính gửi: ", "đã quá hạn 2 ngày", "từ ngày 15/12/2023 đến ngày 14/01/2024", link);
        assertThat(text(parts.getBodyPart(1)))
                .contains("<a href=\"" + link + "\">", "đã quá hạn 2 ngày")
                .startsWith("<!doctype html>");
    }

    @Test
    void sendsEachMailOnceWhenInstancesRunTogether() throws Exception {
        List<Thread> instances = Stream.generate(() -> new Thread(() -> round.goRound(true)))
                .limit(4)
                .toList();
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(OFFICER, HEAD);
    }

    @Test
    void waitsForAMailServerThatIsAway() throws Exception {
        server.stop();
        try {
            round.goRound(true);
            assertThat(states()).containsOnly("WAITING");
            assertThat(mails().getList("items.attempts", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(1);
        } finally {
            server.start();
        }
        Reporting.run("update reminder_mail set next_attempt_at = now()");
        round.goRound(false);

        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(OFFICER, HEAD);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void namesWhoHasNoAddressAndSendsOnceThereIsOne() throws Exception {
        new Realm().setAddressOf("commune-officer", "");
        try {
            round.goRound(true);
            assertThat(Received.recipients(server)).containsExactly(HEAD);
            JsonPath missing =
                    manager.get("/reminder-mails?state=NO_ADDRESS&roundId=" + mails().getString("items[0].roundId"));
            assertThat(missing.getList("items.userName")).containsExactly("Nguyễn Thị Mai");
            assertThat(unreached()).containsExactly("Nguyễn Thị Mai");
        } finally {
            new Realm().setAddressOf("commune-officer", OFFICER);
        }
        round.goRound(true);
        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(HEAD, OFFICER);
        assertThat(unreached()).isEmpty();
    }

    @Test
    void namesAUnitInWhichNobodyHoldsARole() throws Exception {
        Reporting.run(
                "update report set submitted_on = current_date where id = '" + Reporting.report(ROUND, COMMUNE) + "'");
        due("xa-phuoc-thang", 1);
        round.goRound(true);

        assertThat(Received.recipients(server)).isEmpty();
        assertThat(states()).containsExactly("NO_HOLDER");
        assertThat(mails().getString("items[0].userName")).isNull();
        assertThat(manager.get("/reminder-mails?unreached=true").getList("items.agencyName"))
                .hasSize(1);
    }

    @Test
    void doesNotRemindOfWhatCameInMeanwhile() throws Exception {
        server.stop();
        try {
            round.goRound(true);
        } finally {
            server.start();
        }
        Reporting.run(
                "update report set submitted_on = current_date where id = '" + Reporting.report(ROUND, COMMUNE) + "'",
                "update reminder_mail set next_attempt_at = now()");
        round.goRound(true);

        assertThat(Received.recipients(server)).isEmpty();
        assertThat(states()).containsOnly("NEEDLESS");
    }

    @Test
    void doesNotSendAgainWhatAnInstanceHadBegunBeforeItWasKilled() throws Exception {
        round.goRound(true);
        server.purgeEmailFromAllMailboxes();
        Reporting.run("update reminder_mail set state = 'SENDING', state_since = now() - interval '2 hours'");
        round.goRound(true);

        assertThat(Received.recipients(server)).isEmpty();
        assertThat(states()).containsOnly("UNCERTAIN");
    }

    @Test
    void keepsAndShowsNoAddress() {
        round.goRound(true);

        assertThat(Caller.as("auditor").get("/reminder-mails").getInt("total"))
                .isEqualTo(manager.get("/reminder-mails").getInt("total"));
        assertThat(manager.send("/reminder-mails").asString())
                .contains("Nguyễn Thị Mai")
                .doesNotContain("@");
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from reminder_mail m where to_jsonb(m)::text like '%@%'"))
                    .isZero();
            assertThat(database.number("select count(*) from audit_event where entity = 'reminder_mail'"
                            + " and (after::text like '%@%' or before::text like '%@%')"))
                    .isZero();
        }
    }

    @Test
    void losesNothingWhileKeycloakIsAway() throws Exception {
        KeycloakDirectory away = new KeycloakDirectory(
                new KeycloakRealm("http://127.0.0.1:1/realms/giam-ngheo", "giam-ngheo-api", Optional.of("x")));
        assertThatThrownBy(() -> away.holdersIn(COMMUNE)).isInstanceOf(DirectoryAway.class);
        assertThat(Sights.asSystem(mails::due)).hasSize(1);

        round.goRound(true);
        assertThat(Received.recipients(server)).containsExactlyInAnyOrder(OFFICER, HEAD);
    }

    private static void due(String commune, int days) {
        Reporting.run("update report set due_on = '" + dayOf(days) + "' where id = '" + Reporting.report(ROUND, commune)
                + "'");
    }

    private static LocalDate dayOf(int days) {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(days);
    }

    private JsonPath mails() {
        return manager.get("/reminder-mails?limit=100");
    }

    private List<String> unreached() {
        return manager.get("/reminder-mails?unreached=true").getList("items.userName");
    }

    private List<String> states() {
        return mails().getList("items.state");
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
