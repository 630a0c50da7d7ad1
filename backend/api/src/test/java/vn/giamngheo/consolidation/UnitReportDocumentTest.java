package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Reporting;

/** The report of one unit that is late: it is signed in another year than it tells of. */
@ApiTest
class UnitReportDocumentTest {
    private static final String ROUND = "Tháng 01/2024";
    private static final String COMMUNE = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");

    @BeforeEach
    void open() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        Reporting.tell(ROUND, COMMUNE, "I2", "value = 1235");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void isDatedInTheYearInWhichItWasSentIn() throws IOException {
        Reporting.become(ROUND, COMMUNE, "SUBMITTED");
        sentIn("2024-12-31T18:00:00Z");

        assertThat(texts()).as("in Vietnam it is 2025 already").contains(placeAndDay(2025));
    }

    @Test
    void isDatedInThisYearWhileItMayChange() throws IOException {
        Reporting.become(ROUND, COMMUNE, "RETURNED");
        sentIn("2024-01-15T03:00:00Z");

        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        assertThat(texts()).contains(placeAndDay(year));
    }

    private static String placeAndDay(int year) {
        return "Phước Sơn, ngày …… tháng …… năm " + year;
    }

    private static void sentIn(String moment) {
        Reporting.run("update report_section set submitted_at = '" + moment + "' where report_id = '"
                + Reporting.report(ROUND, COMMUNE) + "'");
    }

    private List<String> texts() throws IOException {
        return new Docx(manager.send("/report-documents/" + Reporting.report(ROUND, COMMUNE))
                        .asByteArray())
                .texts();
    }
}
