package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How official documents write numbers, money, dates and names. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1473800000 | 1.473,8 triệu đồng",
                "847186000  | 847,186 triệu đồng",
                "3222000000 | 3.222 triệu đồng",
                "1          | 0,000001 triệu đồng",
                "0          | 0 triệu đồng",
                "9007199254740993 | 9.007.199.254,740993 triệu đồng"
            })
    void writeMoneyInMillionsToTheDong(long amount, String words) {
        assertThat(Words.money(amount)).isEqualTo(words);
    }

    @Test
    void writeNumbersWithADecimalComma() {
        assertThat(Words.number(new BigDecimal("4300"))).isEqualTo("4.300");
        assertThat(Words.number(new BigDecimal("1.8200"))).isEqualTo("1,82");
        assertThat(Words.number(new BigDecimal("-0.5"))).isEqualTo("-0,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-05 | ngày 05 tháng 01 năm 2024",
                "2024-02-28 | ngày 28 tháng 02 năm 2024",
                "2024-03-09 | ngày 09 tháng 3 năm 2024",
                "2024-12-31 | ngày 31 tháng 12 năm 2024"
            })
    void writeTheDayOfIssueAsTheDecreeHasIt(LocalDate day, String words) {
        assertThat(Words.dayOfIssue(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39/NQ-HĐND       | Nghị quyết",
                "12699/QĐ-UBND    | Quyết định",
                "489/SLĐTBXH-BTXH | Công văn",
                "1355/UBND-VX     | Công văn",
                "06/2022/TT-BTTTT | Thông tư",
                "30/2020/NĐ-CP    | Nghị định",
                "85/KH-UBND       | Kế hoạch",
                "15/TB-UBND       | Thông báo",
                "03/BB-HĐND       | Biên bản",
                "21/KL-UBND       | Kết luận",
                "7/CĐ-TTg         | Công điện",
                "2/QyĐ-UBND       | Quy định",
                "12/TTr-UBND      | Tờ trình",
                "12/TTR-UBND      | Tờ trình",
                "9/VBHN-BTC       | Văn bản hợp nhất",
                "40-CT/TW         | Chỉ thị",
                "05-KL/HU         | Kết luận",
                "24/2021/QH15     | Văn bản",
                "02/2020/UBTVQH14 | Văn bản",
                "15/2024/XYZ-UBND | Văn bản",
                "chưa có số       | Văn bản"
            })
    void tellTheKindOfADocumentByItsNumber(String number, String kind) {
        assertThat(Words.kindOf(number)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/KH-UBND    | 05/KH-UBND",
                "05/KH-UBND   | 05/KH-UBND",
                "15/KH-UBND   | 15/KH-UBND",
                "7-CT/TW      | 07-CT/TW",
                "9            | 09",
                "chưa có số   | chưa có số"
            })
    void writeNumbersBelowTenWithAZeroAsTheDecreeHasThem(String number, String words) {
        assertThat(Words.documentNumber(number)).isEqualTo(words);
    }

    @Test
    void nameProjectsAsPlansDo() {
        assertThat(Words.node("DA2")).isEqualTo("Dự án 2");
        assertThat(Words.node("DA3-TDA1")).isEqualTo("Tiểu dự án 1");
        assertThat(Words.node("A-1")).isEqualTo("A-1");
    }
}
