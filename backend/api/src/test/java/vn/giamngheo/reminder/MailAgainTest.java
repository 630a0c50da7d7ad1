package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.TestStack;

/** Which mail goes again: what a server refused, and what reminds of a report that is put off; and who counts as not reached. */
@ApiTest
class MailAgainTest {
    private static final String ROUND = "Tháng 01/2024";
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String OFFICER = "commune-officer@giam-ngheo.example";
    private static final String HEAD = "commune-head@giam-ngheo.example";
    private final GreenMail server = TestStack.mail();
    private final Caller manager = Caller.as("manager");

    @Inject
    MailRound round;

    @BeforeEach
    void open() throws Exception {
        server.purgeEmailFromAllMailboxes();
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        due(2);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void remindsAnewOfAReportThatIsPutOff() throws Exception {
        round.goRound(true);
        due(3);
        round.goRound(true);
        round.goRound(true);

        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD, OFFICER, HEAD);
    }

    @Test
    void doesNotRemindOfADayThatIsNoneAnyMoreUnlessItIsAgain() throws Exception {
        server.stop();
        try {
            round.goRound(true);
        } finally {
            server.start();
        }
        due(30);
        Reporting.run("update reminder_mail set next_attempt_at = now()");
        round.goRound(true);
        assertThat(recipients()).isEmpty();
        assertThat(states()).containsOnly("NEEDLESS");

        due(2);
        round.goRound(true);
        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD);
    }

    @Test
    void sendsAgainAnotherDayWhatWasRefused() throws Exception {
        round.goRound(true);
        server.purgeEmailFromAllMailboxes();
        Reporting.run("update reminder_mail set state = 'REFUSED'");
        round.goRound(true);
        assertThat(recipients()).as("the same day").isEmpty();

        Reporting.run("update reminder_mail set state_since = now() - interval '1 day'");
        round.goRound(true);
        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void namesNobodyAsUnreachedWhoWasReachedSinceOrWhoseReportIsIn() throws Exception {
        String nameless = "update reminder_mail set state = 'NO_ADDRESS' where user_name = 'Nguyễn Thị Mai'";
        round.goRound(true);
        Reporting.run(nameless);
        assertThat(unreached()).containsExactly("Nguyễn Thị Mai");
        assertThat(manager.get("/reminder-mails?unreached=false").getList("items.userName"))
                .doesNotContain("Nguyễn Thị Mai");

        due(-1);
        assertThat(unreached()).as("its day is another").isEmpty();
        Reporting.run("update reminder_mail set due_on = due_on - 3");
        assertThat(unreached()).containsExactly("Nguyễn Thị Mai");
        round.goRound(true);
        assertThat(unreached()).as("the next mail went").isEmpty();

        Reporting.run(nameless + " and kind = 'OVERDUE'");
        assertThat(unreached()).containsOnly("Nguyễn Thị Mai");
        Reporting.run(
                "update report set submitted_on = current_date where id = '" + Reporting.report(ROUND, COMMUNE) + "'");
        assertThat(unreached()).as("nothing is owed any more").isEmpty();
    }

    private static void due(int days) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(days);
        Reporting.run("update report set due_on = '" + day + "' where id = '" + Reporting.report(ROUND, COMMUNE) + "'");
    }

    private List<String> recipients() {
        return Received.recipients(server);
    }

    private List<String> states() {
        return manager.get("/reminder-mails?limit=100").getList("items.state");
    }

    private List<String> unreached() {
        return manager.get("/reminder-mails?unreached=true").getList("items.userName");
    }
}
