package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.plan.Signatory;

/** What stands at the head and at the end of every official document (NĐ 30/2020, Appendix I). */
public final class OfficialFrame {
    /** How wide the issuer's column is at the head. */
    public static final int HEAD_LEFT = 3571;
    /** How wide the recipients' column is at the end. */
    static final int END_LEFT = 4271;

    private static final int SPACE_TO_SIGN = 4;
    private static final String COMMITTEE = "Ủy ban nhân dân ";

    private OfficialFrame() {}

    /** The issuer with the body above it, to be gone on with. */
    public static List<Styled> namesOf(AgencyResponse issuer, String areaName) {
        return namesOf(issuer.name(), issuer.kind(), areaName);
    }

    private static List<Styled> namesOf(String issuer, AgencyKind kind, String areaName) {
        List<Styled> lines = new ArrayList<>();
        String name = issuer.replaceFirst("^UBND ", COMMITTEE);
        if (kind == AgencyKind.PEOPLES_COMMITTEE && name.startsWith(COMMITTEE)) {
            // A People's Committee has no body above it in the head: its own name takes two lines.
            lines.add(new Styled("HeadBold", Words.capitals(COMMITTEE.strip())));
            lines.add(new Styled("HeadBold", Words.capitals(name.substring(COMMITTEE.length()))));
        } else {
            lines.add(new Styled("Head", Words.capitals(COMMITTEE + areaName)));
            lines.add(new Styled("HeadBold", Words.capitals(issuer)));
        }
        return lines;
    }

    /** The issuer's column: its names, the number, and what stands below it. */
    public static List<Styled> issuer(AgencyResponse issuer, String areaName, String number, List<Styled> below) {
        return issuer(issuer.name(), issuer.kind(), areaName, number, below);
    }

    /** The same, of one that was called so when the document was issued. */
    public static List<Styled> issuer(
            String issuer, AgencyKind kind, String areaName, String number, List<Styled> below) {
        List<Styled> lines = namesOf(issuer, kind, areaName);
        lines.add(new Styled("RuleShort", ""));
        lines.add(new Styled("Head", ""));
        lines.add(new Styled("Head", number));
        lines.addAll(below);
        return lines;
    }

    /** The nation's column: its name, the motto, place and day. */
    public static List<Styled> nation(String place, String day) {
        return List.of(
                new Styled("HeadBold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                new Styled("Motto", "Độc lập - Tự do - Hạnh phúc"),
                new Styled("RuleMotto", ""),
                new Styled("Head", ""),
                new Styled("HeadDate", place + ", " + day));
    }

    /** The name of an area as a place, without its kind. */
    public static String placeOf(String areaName) {
        return areaName.replaceFirst("^(Tỉnh|Thành phố|Huyện|Thị xã|Quận|Thị trấn|Phường|Xã) ", "");
    }

    /** Who gets it. */
    public static List<Styled> recipients(List<String> names) {
        List<Styled> lines = new ArrayList<>(List.of(new Styled("RecipientsHead", "Nơi nhận:")));
        for (int i = 0; i < names.size(); i++) {
            String end = i == names.size() - 1 ? "." : ";";
            lines.add(new Styled("Recipient", "- " + Words.open(names.get(i)) + end));
        }
        return lines;
    }

    /** Who signs it, with the space to do so. */
    public static List<Styled> signature(Signatory signatory) {
        List<Styled> lines = new ArrayList<>();
        Stream.of(signatory.onBehalfOf(), signatory.capacity(), signatory.title())
                .flatMap(Stream::ofNullable)
                .forEach(line -> lines.add(new Styled("Signature", line)));
        for (int i = 0; i < SPACE_TO_SIGN; i++) {
            lines.add(new Styled("Signature", ""));
        }
        Optional.ofNullable(signatory.name()).ifPresent(name -> lines.add(new Styled("Signature", name)));
        return lines;
    }
}
