package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.TestStack;

/** What a person has to do around the report of a round reaches them by mail once: to make it, to issue it, to tell it anew. */
@ApiTest
class MailOfRoundsTest {
    private static final String ROUND = RoundReports.ROUND;
    private static final String MANAGER = "manager@giam-ngheo.example";
    private static final String LEADER = "leader@giam-ngheo.example";
    private final GreenMail server = TestStack.mail();
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
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
    void tellsTheManagerOnceThatItIsToBeMade() throws Exception {
        round.goRound(false);
        assertThat(recipients()).as("it waits for the daily plan").isEmpty();

        round.goRound(true);
        round.goRound(true);

        assertThat(recipients()).containsExactly(MANAGER);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Cần lập: báo cáo tổng hợp " + ROUND);
        assertThat(text(mail))
                .startsWith("Kính gửi: Võ Minh Tâm")
                .contains("Báo cáo tổng hợp " + ROUND + " chưa được lập, đã quá hạn ", "(hạn: 20/01/2024).")
                .contains("http://localhost:3000/ky-bao-cao/" + roundId)
                .contains("Nếu việc đã làm xong, xin bỏ qua thư này.");
        JsonPath listed = mails();
        assertThat(listed.getInt("total")).isEqualTo(1);
        assertThat(listed.getMap("items[0]"))
                .containsEntry("kind", "CONSOLIDATE")
                .containsEntry("state", "SENT")
                .containsEntry("roundId", roundId)
                .containsEntry("userName", "Võ Minh Tâm")
                .containsEntry("dueOn", "2024-01-20")
                .containsEntry("reportId", null)
                .containsEntry("consolidationId", null)
                .containsEntry("agencyId", null)
                .containsEntry("agencyName", null);
    }

    @Test
    void isSilentWhileUnitsHaveTime() {
        Reporting.run("update report set due_on = '"
                + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30) + "' where id = '"
                + Reporting.report(ROUND, RoundReports.SON) + "'");

        round.goRound(true);

        assertThat(mails().getInt("total")).isZero();
    }

    @Test
    void tellsTheLeaderOnceOfEachDraftThatIsToBeIssued() throws Exception {
        String id = RoundReports.made(roundId);
        round.goRound(true);
        round.goRound(true);

        assertThat(recipients()).as("not who has drafted it").containsExactly(LEADER);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Cần ban hành: báo cáo tổng hợp " + ROUND);
        assertThat(text(mail))
                .contains("Dự thảo báo cáo tổng hợp " + ROUND + " đang chờ ban hành, đã quá hạn ")
                .contains("http://localhost:3000/bao-cao-tong-hop/" + id);
        assertThat(mails().getList("items.consolidationId")).containsExactly(id);

        RoundReports.issue(id);
        RoundReports.isAccepted();
        RoundReports.made(roundId);
        round.goRound(true);
        assertThat(recipients()).as("the next revision is another draft").containsExactly(LEADER, LEADER);
    }

    @Test
    void tellsTheManagerOnceOfEachRevisionThatIsToBeToldAnew() throws Exception {
        String id = RoundReports.made(roundId);
        RoundReports.issue(id);
        round.goRound(true);
        assertThat(recipients()).as("nothing came since").isEmpty();

        RoundReports.isAccepted();
        round.goRound(true);
        RoundReports.isAccepted();
        round.goRound(true);

        assertThat(recipients()).containsExactly(MANAGER);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Cần lập lần tiếp theo: báo cáo tổng hợp " + ROUND);
        assertThat(text(mail))
                .contains("có báo cáo của đơn vị được duyệt hoặc mở lại.")
                .contains("http://localhost:3000/bao-cao-tong-hop/" + id);
        assertThat(mails().getString("items[0].dueOn")).isNull();

        RoundReports.issue(RoundReports.made(roundId));
        RoundReports.isAccepted();
        round.goRound(true);
        assertThat(recipients()).containsExactly(MANAGER, MANAGER);
    }

    /** Whoever would find it on their list of tasks: also a manager who has not drafted it, and who acts in the leader's place. */
    @Test
    void tellsWhoeverMayIssueIt() {
        RoundReports.made(roundId);
        new Realm().join("finance", "/programme/manager");
        String delegation = leader.post("/delegations", Examples.delegation(leader, "ubnd-huyen", "deputy"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            round.goRound(true);
        } finally {
            new Realm().leave("finance", "/programme/manager");
            // Ended by the API, so that it forgets too.
            leader.post("/delegations/" + delegation + "/end", 0, Map.of("reason", "hết"));
            Examples.forgetAll();
        }

        assertThat(recipients())
                .containsExactlyInAnyOrder(LEADER, "finance@giam-ngheo.example", "deputy@giam-ngheo.example");
    }

    @Test
    void goesOnceWhenInstancesRunTogether() throws Exception {
        List<Thread> instances = Stream.generate(() -> new Thread(() -> round.goRound(true)))
                .limit(4)
                .toList();
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(recipients()).containsExactly(MANAGER);
    }

    @Test
    void standsInTheListWithMailsOfReports() {
        Reporting.run("update report set due_on = '"
                + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1) + "' where id = '"
                + Reporting.report(ROUND, RoundReports.SON) + "'");
        round.goRound(true);

        String first = "/reminder-mails?limit=1&roundId=" + roundId + "&sort=";
        for (String sort : List.of("agency", "-agency", "dueOn", "-dueOn")) {
            JsonPath page = manager.get(first + sort);
            assertThat(page.getInt("total")).as(sort).isEqualTo(3);
            JsonPath next = manager.get(first + sort + "&pageToken=" + page.getString("nextPageToken"));
            JsonPath last = manager.get(first + sort + "&pageToken=" + next.getString("nextPageToken"));
            assertThat(Stream.of(page, next, last).map(one -> one.getString("items[0].kind")))
                    .as(sort)
                    .containsExactlyInAnyOrder("CONSOLIDATE", "OVERDUE", "OVERDUE");
        }
    }

    private JsonPath mails() {
        return manager.get("/reminder-mails?limit=100");
    }

    private List<String> recipients() {
        return Received.recipients(server);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
