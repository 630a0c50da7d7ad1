package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
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
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.TestStack;

/** What somebody tells a unit of its report goes by mail too: each reminder, and each return with its reasons. */
@ApiTest
class MailOfCallsTest {
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
        // Its day is far: nothing but what somebody says is mailed.
        LocalDate far = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30);
        Reporting.run("update report set due_on = '" + far + "'");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Database.forget("delete from mail_preference");
    }

    @Test
    void goesOnceForEachReminderWithItsMessageAndWhoSentIt() throws Exception {
        remind("Gửi trước 16 giờ\n<để kịp tổng hợp>");
        round.goRound(false);
        round.goRound(false);
        round.goRound(true);

        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .startsWith("Đôn đốc: báo cáo " + ROUND + " của ")
                .contains("Phước Sơn");
        assertThat(text(mail, 0))
                .contains(
                        "Võ Minh Tâm", "nhắc lúc", "Gửi trước 16 giờ\r\n\r\n<để kịp tổng hợp>", "/bao-cao/" + report());
        assertThat(text(mail, 1)).contains("&lt;để kịp tổng hợp");
        assertThat(manager.get("/reminder-mails").getList("items.kind")).containsExactly("REMINDED", "REMINDED");

        remind("Nhắc lần nữa");
        round.goRound(false);
        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD, OFFICER, HEAD);
    }

    @Test
    void goesOnceForAReturnOfWhatHadComeInCompleteWithItsReasonAndWhoReturnedIt() throws Exception {
        comesBack("Số lao động chưa khớp danh sách");
        round.goRound(false);
        round.goRound(true);

        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("Trả lại: báo cáo " + ROUND + " của ");
        assertThat(text(mail, 0))
                .contains("được Võ Minh Tâm trả lại lúc", "Lý do:\r\n\r\nSố lao động chưa khớp danh sách")
                .containsPattern("I2 – .*Phước Sơn: Thừa một số 0")
                .contains("gửi lại báo cáo");
        assertThat(manager.get("/reminder-mails").getList("items.kind")).containsExactly("RETURNED", "RETURNED");
        assertThat(manager.get("/reminder-mails").getList("items.state")).containsOnly("SENT");

        comesBack("Vẫn chưa khớp");
        round.goRound(false);
        assertThat(recipients()).hasSize(4);
    }

    @Test
    void goesOnceWhenInstancesRunTogether() throws Exception {
        remind("Khẩn trương");
        comesBack("Chưa khớp");
        List<Thread> instances = Stream.generate(() -> new Thread(() -> round.goRound(true)))
                .limit(4)
                .toList();
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(recipients()).containsExactlyInAnyOrder(OFFICER, HEAD, OFFICER, HEAD);
    }

    @Test
    void doesNotGoToWhoHasTurnedItOff() {
        Caller.as("commune-officer")
                .put("/mail-preference", 0, Map.of("reminders", false))
                .then()
                .statusCode(200);
        remind("Khẩn trương");
        comesBack("Chưa khớp");

        round.goRound(false);

        assertThat(recipients()).containsExactly(HEAD, HEAD);
        assertThat(manager.get("/reminder-mails").getList("items.findAll { it.state == 'UNWANTED' }.userName"))
                .containsExactly("Nguyễn Thị Mai", "Nguyễn Thị Mai");
    }

    @Test
    void doesNotGoForWhatWasDoneMeanwhileAndNeverAfterThat() {
        remind("Khẩn trương");
        comesBack("Chưa khớp");
        server.stop();
        try {
            round.goRound(false);
        } finally {
            server.start();
        }
        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        Reporting.run("update reminder_mail set next_attempt_at = now()");
        round.goRound(true);
        assertThat(recipients()).isEmpty();
        assertThat(manager.get("/reminder-mails").getList("items.state")).containsOnly("NEEDLESS");

        Reporting.become(ROUND, COMMUNE, "RETURNED");
        round.goRound(true);
        assertThat(recipients()).as("those have been answered").isEmpty();
    }

    @Test
    void namesWhomItDoesNotReachAndGoesOnceThereIsAnAddress() throws Exception {
        comesBack("Chưa khớp");
        new Realm().setAddressOf("commune-officer", "");
        try {
            round.goRound(false);
            assertThat(recipients()).containsExactly(HEAD);
            assertThat(manager.get("/reminder-mails?unreached=true").getList("items.userName"))
                    .containsExactly("Nguyễn Thị Mai");
        } finally {
            new Realm().setAddressOf("commune-officer", OFFICER);
        }
        round.goRound(true);
        assertThat(recipients()).containsExactlyInAnyOrder(HEAD, OFFICER);
    }

    @Test
    void doesNotTellOfWhatWasSaidLongAgo() {
        remind("Khẩn trương");
        Reporting.run("update reminder set reminded_at = now() - interval '4 days'");

        round.goRound(true);

        assertThat(recipients()).isEmpty();
        assertThat(manager.get("/reminder-mails").getInt("total")).isZero();
    }

    private void remind(String message) {
        String roundId = manager.idOf("/rounds?limit=100&planId=" + manager.planId(), "name", ROUND);
        manager.post(
                        "/reminders",
                        Map.of(
                                "roundId",
                                roundId,
                                "agencyIds",
                                List.of(Examples.agency(manager, COMMUNE)),
                                "message",
                                message,
                                "again",
                                true))
                .then()
                .statusCode(200);
    }

    /** The report was in complete, and is returned by the manager for a reason, and for a figure. */
    private void comesBack(String reason) {
        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        Reporting.run("update report_section set submitted_at = now() where report_id = '" + report() + "'");
        Map<String, Object> why =
                Map.of("reason", reason, "cells", List.of(Map.of("resultId", figure(), "reason", "Thừa một số 0")));
        Rounds.step(manager, report(), "return", why).then().statusCode(200);
    }

    private static String figure() {
        try (Database database = Database.asOwner()) {
            return database.texts(
                            "select x.id::text from result x join report_section s on s.id = x.section_id"
                                    + " join indicator i on i.id = x.indicator_id where i.code = 'I2' and s.report_id = ?::uuid",
                            report())
                    .getFirst();
        }
    }

    private static String report() {
        return Reporting.report(ROUND, COMMUNE);
    }

    private List<String> recipients() {
        return Received.recipients(server);
    }

    private static String text(MimeMessage mail, int part) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(part).getContent();
    }
}
