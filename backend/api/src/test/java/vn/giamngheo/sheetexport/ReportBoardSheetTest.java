package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** The board as a sheet: where each report stands, and how late. */
@ApiTest
class ReportBoardSheetTest {
    private static final String ROUND = "Tháng 01/2024";
    private final Caller manager = Caller.as("manager");

    @BeforeEach
    void open() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        Reporting.become(ROUND, "xa-phuoc-son", "SUBMITTED");
        Reporting.run("update report set submitted_on = date '2024-01-20', due_on = date '2024-01-17' where id = '"
                + Reporting.report(ROUND, "xa-phuoc-son") + "'");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void tellsStateAndDaysLateOfEachUnitInEachRound() {
        Response answer = manager.send("/sheets/report-board?planId=" + manager.planId());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains(".xlsx");

        List<List<String>> rows = Workbooks.shown(answer.asByteArray());
        List<String> head =
                rows.stream().filter(row -> row.contains("Đơn vị")).findFirst().orElseThrow();
        assertThat(head).containsSubsequence("Mã", "Đơn vị", ROUND, "Trễ (ngày)");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("xa-phuoc-son", "Đã nộp", "3"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("xa-phuoc-hoa", "Chưa nhập"));
        assertThat(rows.getLast()).contains("Số báo cáo trễ hạn", "13");
    }

    @Test
    void showsAUnitItsOwnOnly() {
        Response answer = Caller.as("neighbour-officer").send("/sheets/report-board?planId=" + manager.planId());

        assertThat(Workbooks.shown(answer.asByteArray()).stream().flatMap(List::stream))
                .noneMatch("xa-phuoc-son"::equals);
    }
}
