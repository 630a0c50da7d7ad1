package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.duty.Clarity;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.duty.ReportingFrequency;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** Where two had a duty and one has it now, nothing of either is lost. */
class DutyCopierTest {
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID HEIR = UUID.randomUUID();
    private static final String COPIED = "sao từ kế hoạch 2024";
    private static final String HANDED_ON = COPIED + "; chuyển cho đơn vị kế thừa";

    @Test
    void saysOfADutyThatItWasHandedOnWhicheverComesFirst() {
        DutyRequest own = duty("Hướng dẫn", COPIED);
        DutyRequest handedOn = duty("Kiểm tra", HANDED_ON);

        assertThat(DutyCopier.both(own, handedOn).source().note()).isEqualTo(HANDED_ON);
        assertThat(DutyCopier.both(handedOn, own).source().note()).isEqualTo(HANDED_ON);
        assertThat(DutyCopier.both(own, handedOn).text()).isEqualTo("Hướng dẫn\nKiểm tra");
    }

    @Test
    void staysOursWhereOneOfTheTwoIs() {
        DutyRequest stated = duty("Hướng dẫn", COPIED);
        DutyRequest ours = new DutyRequest(
                PLAN,
                HEIR,
                DutyRole.LEAD,
                null,
                null,
                "Kiểm tra",
                1,
                new Source("IV.7", Provenance.ASSUMED, "Hiểu theo mục IV.7"));

        for (DutyRequest both : List.of(DutyCopier.both(stated, ours), DutyCopier.both(ours, stated))) {
            assertThat(both.source().provenance()).isEqualTo(Provenance.ASSUMED);
            assertThat(both.source().note()).isEqualTo("Hiểu theo mục IV.7; " + COPIED);
        }
    }

    @Test
    void asksForTheReportsOfBoth() {
        UUID district = UUID.randomUUID();
        UUID province = UUID.randomUUID();

        ReportingDutyRequest both = DutyCopier.both(
                reporting("Báo cáo tháng", ReportingFrequency.MONTHLY, null, HANDED_ON, district),
                reporting("Báo cáo năm", ReportingFrequency.YEARLY, "trước 15/12", COPIED, district, province));

        assertThat(both.recipientIds()).containsExactly(district, province);
        assertThat(both.text()).isEqualTo("Báo cáo tháng\nBáo cáo năm");
        assertThat(both.frequency()).isEqualTo(ReportingFrequency.MONTHLY);
        assertThat(both.dueWords()).isEqualTo("trước 15/12");
        assertThat(both.source().note()).isEqualTo(HANDED_ON);
    }

    private static DutyRequest duty(String text, String note) {
        return new DutyRequest(PLAN, HEIR, DutyRole.LEAD, null, null, text, 1, source(note));
    }

    private static ReportingDutyRequest reporting(
            String text, ReportingFrequency frequency, @Nullable String dueWords, String note, UUID... recipients) {
        return new ReportingDutyRequest(
                PLAN,
                HEIR,
                List.of(recipients),
                true,
                false,
                frequency,
                dueWords,
                Clarity.CLEAR,
                text,
                1,
                source(note));
    }

    private static Source source(String note) {
        return new Source("IV.7", Provenance.COPIED, note);
    }
}
