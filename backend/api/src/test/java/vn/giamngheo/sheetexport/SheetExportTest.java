package vn.giamngheo.sheetexport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.plancheck.PlanRule;
import vn.giamngheo.plancheck.Severity;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** The tables of the real plan as sheets, read by another program. */
@ApiTest
class SheetExportTest {
    private static final int YEAR = 2032;

    @Inject
    PlanFileService planFiles;

    private final Caller caller = Caller.as("manager");

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "targets", "duties", "stated-funding", "plan-check", "agencies", "areas"})
    void writesEveryTableUnderAVietnameseNameWithItsTitle(String table) {
        Response answer = caller.send("/sheets/" + table + "?planId=" + caller.planId());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .contains("filename*=UTF-8''")
                .contains(".xlsx");
        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        List<List<String>> rows = Workbooks.shown(answer.asByteArray());
        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(rows.stream().flatMap(List::stream)).anyMatch(cell -> cell.startsWith("Lập lúc "));
        assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("[A-Z]+_[A-Z_]+"));
    }

    @Test
    void answersTheSameTableOnce() {
        String path = "/sheets/indicators?planId=" + caller.planId();
        String tag = caller.send(path).header("ETag");

        caller.request().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void writesStatedMoneyAsNumbersAndWhatIsPendingInWords() {
        Sheet sheet = Workbooks.opened(caller.send("/sheets/stated-funding?planId=" + caller.planId())
                        .asByteArray())
                .getSheetAt(0);
        double sum = 0;
        int pending = 0;
        for (Row row : sheet) {
            Cell amount = row.getCell(3);
            if (amount != null && amount.getCellType() == CellType.NUMERIC) {
                sum += amount.getNumericCellValue();
            } else if (amount != null && amount.getStringCellValue().startsWith("Chưa rõ: ")) {
                pending++;
            }
        }
        assertThat(sum).isEqualTo(2 * 8_570_956_000d);
        assertThat(pending).isGreaterThan(2);
        assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getStringCellValue())
                .isEqualTo("Cộng các dòng đã nêu số tiền; chưa kể " + pending + " khoản chưa rõ");
    }

    @Test
    void writesTheCommunesTargetsBesideTheDistricts() {
        List<List<String>> rows = Workbooks.shown(
                caller.send("/sheets/targets?planId=" + caller.planId()).asByteArray());

        assertThat(rows.stream().filter(row -> row.contains("Phước Sơn") || row.contains("Xã Phước Sơn")))
                .hasSize(1);
        assertThat(rows.getLast()).contains("Cộng 13 xã, thị trấn");
        assertThat(rows.stream().flatMap(List::stream)).anyMatch(cell -> cell.contains("số liệu mẫu"));
    }

    @Test
    void tellsTheCommunesThatHaveNoTargetAndNoSumWithoutThem() {
        DraftPlan draft = DraftPlan.load(planFiles, YEAR);
        try {
            Reporting.run("delete from target using indicator, area where indicator.id = target.indicator_id"
                    + " and area.id = target.area_id and area.code = '21976' and indicator.plan_id = '" + draft.id()
                    + "'");

            List<List<String>> rows = Workbooks.shown(
                    caller.send("/sheets/targets?planId=" + draft.id()).asByteArray());

            assertThat(rows).filteredOn(row -> row.contains("Xã Phước Lộc")).hasSize(1);
            List<String> sums = rows.getLast();
            assertThat(sums).contains("Cộng 13 xã, thị trấn");
            assertThat(sums.subList(2, sums.size())).allMatch(String::isEmpty);
        } finally {
            DraftPlan.forget(YEAR);
        }
    }

    @Test
    void findsNoPlanThatIsNotThere() {
        assertProblem(caller.send("/sheets/indicators?planId=" + UUID.randomUUID()), 404, "not-found");
        assertProblem(caller.send("/sheets/indicators"), 400, "invalid-parameter")
                .pointsAt("?planId");
    }

    @ParameterizedTest
    @EnumSource(PlanRule.class)
    void saysWhyOfEachRule(PlanRule rule) {
        assertThat(SheetWords.of("PlanRuleWhy", rule.name())).isNotBlank();
    }

    @Test
    void hasAWordForEachValue() {
        List.of(
                        AgencyKind.values(),
                        AreaKind.values(),
                        DutyRole.values(),
                        CapitalKind.values(),
                        FundingSource.values(),
                        IndicatorKind.values(),
                        PlanStatus.values(),
                        PlanRule.values(),
                        Severity.values())
                .forEach(values -> Arrays.stream(values)
                        .forEach(value ->
                                assertThat(SheetWords.of((Enum<?>) value)).isNotBlank()));
    }
}
