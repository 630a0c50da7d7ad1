package vn.giamngheo.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.duty.ReportingFrequency;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Provenance;

/** How an official document writes numbers, money, dates and names. */
public final class Words {
    /** What stands in a table where an amount is pending: unknown is not 0. */
    public static final String PENDING = "chưa có số";

    /** What is filled in by hand. */
    public static final String BLANK = "……";

    private static final int RATE_DECIMALS = 2;
    private static final String MILLION = " triệu đồng";
    private static final Pattern NODE = Pattern.compile("DA(\\d+)(?:-TDA(\\d+))?");
    // After the number and the year, 15/TB-UBND; in documents of the Party right after the number, 40-CT/TW.
    private static final Pattern KIND = Pattern.compile("(?:/|^\\d+-)(\\p{L}+)(?=[-/]|$)");
    private static final Pattern BELOW_TEN = Pattern.compile("^[1-9](?!\\d)");
    private static final Pattern LETTER = Pattern.compile("\\d+/\\p{Lu}[\\p{L}&]*-\\S+");
    // The list of NĐ 30/2020, and what is named besides; by their capitals, as hands write TTr and TTR.
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("QĐ", "Quyết định"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("QC", "Quy chế"),
            Map.entry("QYĐ", "Quy định"),
            Map.entry("TC", "Thông cáo"),
            Map.entry("TB", "Thông báo"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("CTR", "Chương trình"),
            Map.entry("KH", "Kế hoạch"),
            Map.entry("PA", "Phương án"),
            Map.entry("ĐA", "Đề án"),
            Map.entry("DA", "Dự án"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("BB", "Biên bản"),
            Map.entry("TTR", "Tờ trình"),
            Map.entry("HĐ", "Hợp đồng"),
            Map.entry("CĐ", "Công điện"),
            Map.entry("BGN", "Bản ghi nhớ"),
            Map.entry("BTT", "Bản thỏa thuận"),
            Map.entry("GUQ", "Giấy ủy quyền"),
            Map.entry("GM", "Giấy mời"),
            Map.entry("KL", "Kết luận"),
            Map.entry("NĐ", "Nghị định"),
            Map.entry("TT", "Thông tư"),
            Map.entry("TTLT", "Thông tư liên tịch"),
            Map.entry("VBHN", "Văn bản hợp nhất"));

    private Words() {}

    /** {@code 1.473,8}: a number with as many decimals as it has. */
    public static String number(BigDecimal value) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.######", signs).format(value);
    }

    /** {@code 62,4 (1.248/2.000)}: a rate with its pair, where that is known; otherwise the number alone. */
    public static String rate(BigDecimal percent, @Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null || denominator == null) {
            return number(percent);
        }
        BigDecimal shown =
                percent.scale() > RATE_DECIMALS ? percent.setScale(RATE_DECIMALS, RoundingMode.HALF_UP) : percent;
        return number(shown) + " (" + number(BigDecimal.valueOf(numerator)) + "/"
                + number(BigDecimal.valueOf(denominator)) + ")";
    }

    /** VND in millions, without the unit, to the đồng. */
    public static String millions(long amount) {
        return number(BigDecimal.valueOf(amount, 6));
    }

    /** {@code 1.473,8 triệu đồng}. */
    public static String money(long amount) {
        return millions(amount) + MILLION;
    }

    /** The number and sign that a document bears: a number below 10 has a 0 before it (NĐ 30/2020), {@code 05/KH-UBND}. */
    public static String documentNumber(String number) {
        return BELOW_TEN.matcher(number).replaceFirst("0$0");
    }

    /** A day in a sentence, {@code 28/02/2024}. */
    public static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** The day of issue: numbers below 10 have a 0 before them, and so have January and February (NĐ 30/2020). */
    public static String dayOfIssue(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", day.getDayOfMonth(), month, day.getYear());
    }

    /** A day of issue that is not known yet: blanks to be filled in by hand. */
    public static String dayOfIssue(int year) {
        return "ngày " + BLANK + " tháng " + BLANK + " năm " + year;
    }

    /** {@code DA3} as Dự án 3, {@code DA3-TDA1} as Tiểu dự án 1; another code as it is. */
    public static String node(String code) {
        Matcher matcher = NODE.matcher(code);
        if (!matcher.matches()) {
            return code;
        }
        String part = matcher.group(2);
        return part == null ? "Dự án " + matcher.group(1) : "Tiểu dự án " + part;
    }

    /**
     * What kind of document bears the number. An official letter names none, only who has written it (1355/UBND-VX); of what
     * can't be told, as of 24/2021/QH15, which is a law or a resolution, it is a document.
     */
    public static String kindOf(String number) {
        Matcher matcher = KIND.matcher(number);
        String kind = matcher.find() ? KINDS.get(capitals(matcher.group(1))) : null;
        if (kind != null) {
            return kind;
        }
        return LETTER.matcher(number).matches() ? "Công văn" : "Văn bản";
    }

    /** Whose money it is. */
    public static String source(FundingSource source) {
        return switch (source) {
            case CENTRAL -> "vốn Trung ương";
            case PROVINCIAL_COUNTERPART -> "vốn đối ứng của tỉnh";
            case DISTRICT -> "ngân sách huyện";
            case COMMUNE -> "ngân sách xã, thị trấn";
            case INTEGRATED_NEW_RURAL -> "vốn lồng ghép Chương trình MTQG xây dựng nông thôn mới";
            case POLICY_CREDIT -> "vốn tín dụng ưu đãi";
            case FUND_FOR_THE_POOR -> "Quỹ “Vì người nghèo”";
            case MOBILISED -> "nguồn huy động hợp pháp khác";
            case BENEFICIARY_CONTRIBUTION -> "đóng góp của người dân, đối tượng thụ hưởng";
            case UNSTATED -> "nguồn chưa nêu";
        };
    }

    /** How often. */
    public static String frequency(@Nullable ReportingFrequency frequency) {
        return frequency == null
                ? "chưa nêu"
                : switch (frequency) {
                    case MONTHLY -> "hằng tháng";
                    case QUARTERLY -> "hằng quý";
                    case HALF_YEARLY -> "6 tháng";
                    case YEARLY -> "hằng năm";
                };
    }

    /** What marks a fact that is not the plan's own word; nothing for one that is. */
    public static String mark(Provenance provenance) {
        return switch (provenance) {
            case STATED -> "";
            case COPIED -> " (sao từ kế hoạch trước)";
            case ASSUMED -> " (giả định)";
            case SAMPLE -> " (số liệu mẫu)";
            case REFERENCE -> " (nguồn ngoài kế hoạch)";
        };
    }

    /** With a capital at its beginning. */
    public static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + text.substring(1);
    }

    /** Without the point or semicolon at its end. */
    public static String open(String text) {
        return text.strip().replaceFirst("[.;]+$", "");
    }

    /** In capitals. */
    public static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
