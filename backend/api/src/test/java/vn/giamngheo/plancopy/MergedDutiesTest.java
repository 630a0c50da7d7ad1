package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** Who carries on several agencies is not beside itself on one thing. */
class MergedDutiesTest {
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID HEIR = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THING = UUID.randomUUID();
    private final MergedDuties merged = new MergedDuties();

    @Test
    void leadsWhatOneLedAndAnotherCoordinatedAndSaysSo() {
        merged.add(duty(DutyRole.COORDINATE, "Phối hợp rà soát"), OTHER);
        merged.add(duty(DutyRole.LEAD, "Chủ trì"), ONE);

        assertThat(merged.all()).singleElement().satisfies(duty -> {
            assertThat(duty.role()).isEqualTo(DutyRole.LEAD);
            assertThat(duty.text()).isEqualTo("Chủ trì\nPhối hợp rà soát");
            assertThat(duty.source().note()).isEqualTo("sao từ kế hoạch 2024; gộp cả phần phối hợp, nay là một đơn vị");
        });
    }

    @Test
    void leadsAloneWhatTwoLedTogetherAndAThirdCoordinated() {
        merged.add(duty(DutyRole.LEAD, "Chủ trì"), ONE);
        merged.add(duty(DutyRole.CO_LEAD, "Cùng chủ trì"), OTHER);
        merged.add(duty(DutyRole.COORDINATE, "Phối hợp"), UUID.randomUUID());

        assertThat(merged.all()).singleElement().satisfies(duty -> {
            assertThat(duty.role()).isEqualTo(DutyRole.LEAD);
            assertThat(duty.text()).isEqualTo("Chủ trì\nCùng chủ trì\nPhối hợp");
        });
    }

    @Test
    void keepsBothWhereOneAgencyHadBoth() {
        merged.add(duty(DutyRole.LEAD, "Chủ trì"), ONE);
        merged.add(duty(DutyRole.COORDINATE, "Phối hợp"), ONE);

        assertThat(merged.all()).extracting(DutyRequest::role).containsExactly(DutyRole.LEAD, DutyRole.COORDINATE);
    }

    @Test
    void keepsWhatIsCarriedOutBesideWhatIsLed() {
        merged.add(duty(DutyRole.LEAD, "Chủ trì"), ONE);
        merged.add(duty(DutyRole.CARRY_OUT, "Thực hiện"), OTHER);

        assertThat(merged.all()).hasSize(2);
    }

    private static DutyRequest duty(DutyRole role, String text) {
        return new DutyRequest(
                PLAN, HEIR, role, THING, null, text, 1, new Source("IV.7", Provenance.COPIED, "sao từ kế hoạch 2024"));
    }
}
