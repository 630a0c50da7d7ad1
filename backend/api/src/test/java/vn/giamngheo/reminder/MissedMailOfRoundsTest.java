package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.TestStack;

/** Which mail about the report of a round does not go: what is done or another's by then; and who counts as not reached. */
@ApiTest
class MissedMailOfRoundsTest {
    private static final String OTHER = "Đột xuất: rà soát";
    private static final String LEADER = "leader@giam-ngheo.example";
    private static final String LEADERS = "/programme/leader";
    private final GreenMail server = TestStack.mail();
    private final Caller manager = Caller.as("manager");
    private String roundId = "";

    @Inject
    MailRound round;

    @BeforeEach
    void open() throws Exception {
        roundId = RoundReports.open();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void doesNotTellOfWhatIsDoneBeforeTheMailGoes() {
        planWithoutServer();
        RoundReports.made(roundId);
        round.goRound(false);

        assertThat(recipients()).isEmpty();
        assertThat(mails().getList("items.state")).containsExactly("NEEDLESS");
    }

    @Test
    void doesNotTellWhoDoesNotLeadAnyMoreBeforeTheMailGoes() {
        RoundReports.made(roundId);
        planWithoutServer();
        new Realm().leave("leader", LEADERS);
        try {
            round.goRound(false);
        } finally {
            new Realm().join("leader", LEADERS);
        }

        assertThat(recipients()).isEmpty();
        assertThat(mails().getList("items.state")).containsExactly("NEEDLESS");
        round.goRound(true);
        assertThat(recipients()).as("who leads again is told at last").containsExactly(LEADER);
    }

    @Test
    void namesThatNobodyIsThereToDoItUntilSomebodyIs() {
        RoundReports.made(roundId);
        new Realm().leave("leader", LEADERS);
        try {
            round.goRound(true);
            assertThat(mails().getList("items.state")).containsExactly("NO_HOLDER");
            assertThat(unreached().getList("items.kind")).containsExactly("ISSUE_REPORT");
            assertThat(unreached().getList("items.userName")).containsOnlyNulls();
        } finally {
            new Realm().join("leader", LEADERS);
        }

        round.goRound(true);
        assertThat(recipients()).containsExactly(LEADER);
        assertThat(unreached().getInt("total")).isZero();
    }

    @Test
    void namesWhomItDoesNotReachWhileItWaitsForThem() {
        String id = RoundReports.made(roundId);
        Reporting.openAdHoc(manager.planId(), "MONTHLY", OTHER, "2023-12-15", "2024-01-14");
        String other = RoundReports.made(RoundReports.idOf(OTHER));
        new Realm().setAddressOf("leader", "");
        try {
            round.goRound(true);
            assertThat(recipients()).isEmpty();
            assertThat(unreached().getList("items.userName")).containsExactly("Nguyễn Văn Lãnh", "Nguyễn Văn Lãnh");
            assertThat(manager.get("/reminder-mails?unreached=false").getInt("total"))
                    .isZero();

            RoundReports.issue(id);
            round.goRound(true);
            assertThat(unreached().getList("items.roundName")).containsExactly(OTHER);

            RoundReports.issue(other);
            round.goRound(true);
            assertThat(unreached().getInt("total")).isZero();
            assertThat(manager.get("/reminder-mails?unreached=false").getList("items.state"))
                    .containsExactly("NEEDLESS", "NEEDLESS");
        } finally {
            new Realm().setAddressOf("leader", LEADER);
        }
    }

    @Test
    void goesOnceThereIsAnAddress() {
        RoundReports.made(roundId);
        new Realm().setAddressOf("leader", "");
        try {
            round.goRound(true);
        } finally {
            new Realm().setAddressOf("leader", LEADER);
        }
        round.goRound(true);

        assertThat(recipients()).containsExactly(LEADER);
        assertThat(unreached().getInt("total")).isZero();
    }

    private void planWithoutServer() {
        server.stop();
        try {
            round.goRound(true);
        } finally {
            server.start();
        }
        Reporting.run("update reminder_mail set next_attempt_at = now()");
    }

    private JsonPath mails() {
        return manager.get("/reminder-mails?limit=100");
    }

    private JsonPath unreached() {
        return manager.get("/reminder-mails?unreached=true");
    }

    private List<String> recipients() {
        return Received.recipients(server);
    }
}
