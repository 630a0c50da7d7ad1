package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.amendment.AmendmentResponse;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.plan.LegalBasisView;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanStatus;

/** The head of the document, its kind and abstract, and what it stands on. */
record DocumentHead(DocumentFacts facts, OfficialPaper paper) {
    private static final String KIND = "Kế hoạch ";

    void write() {
        PlanResponse plan = facts.plan();
        paper.columns(OfficialFrame.HEAD_LEFT, issuer(), nation());
        paper.line("Head");
        paper.line("Title", Words.capitals(KIND).strip());
        paper.line("Title", abstractOf(plan));
        facts.amendments().forEach(this::amendment);
        paper.line("RuleTitle");
        plan.legalBases().stream()
                .filter(basis -> basis.role() == LegalBasisView.Role.BASIS && facts.shows(basis.source()))
                .forEach(this::basis);
        paper.line(
                "Normal",
                facts.agency(plan.issuingAgencyId()).shortName() + " xây dựng " + plan.title() + ", cụ thể như sau:");
    }

    /** The number as it is signed, or with a blank for it. */
    static String number(PlanResponse plan) {
        String number = plan.number();
        if (number != null) {
            return "Số: " + Words.documentNumber(number);
        }
        String words = plan.numberWords();
        return words == null
                ? "Số: " + Words.BLANK + "/KH-UBND"
                : words.replaceFirst("^Số:\\s*/", "Số: " + Words.BLANK + "/");
    }

    /** The day of issue, with blanks where it is not known. */
    static String day(PlanResponse plan) {
        LocalDate issuedOn = plan.issuedOn();
        String words = plan.dateWords();
        if (issuedOn != null) {
            return Words.dayOfIssue(issuedOn);
        }
        return words == null || !words.contains("ngày")
                ? Words.dayOfIssue(plan.year())
                : words.substring(words.indexOf("ngày")).replace("…", Words.BLANK);
    }

    /** The title without the kind, which stands above it. */
    private static String abstractOf(PlanResponse plan) {
        String title = plan.title();
        return title.startsWith(KIND) ? Words.sentence(title.substring(KIND.length())) : title;
    }

    private List<Styled> issuer() {
        AgencyResponse issuer = facts.agency(facts.plan().issuingAgencyId());
        List<Styled> lines = OfficialFrame.namesOf(issuer, areaOf(issuer).name());
        lines.add(new Styled("RuleShort", ""));
        lines.add(new Styled("Head", ""));
        lines.add(new Styled("Head", number(facts.plan())));
        if (facts.plan().status() == PlanStatus.DRAFT) {
            lines.add(new Styled("Draft", "DỰ THẢO"));
        }
        return lines;
    }

    private List<Styled> nation() {
        return OfficialFrame.nation(place(), day(facts.plan()));
    }

    private String place() {
        String words = facts.plan().dateWords();
        int comma = words == null ? -1 : words.indexOf(',');
        return words == null || comma < 0 ? OfficialFrame.placeOf(facts.area().name()) : words.substring(0, comma);
    }

    private AreaResponse areaOf(AgencyResponse agency) {
        return facts.areas().getOrDefault(agency.areaId(), facts.area());
    }

    private void amendment(AmendmentResponse amendment) {
        String number = amendment.number();
        LocalDate issuedOn = amendment.issuedOn();
        if (number != null && issuedOn != null) {
            paper.line(
                    "HeadDate",
                    "(được điều chỉnh bởi " + Words.kindOf(number) + " số " + Words.documentNumber(number) + " ngày "
                            + Words.day(issuedOn) + ")");
        }
    }

    private void basis(LegalBasisView basis) {
        paper.line(
                "Basis",
                "Thực hiện " + Words.kindOf(basis.number()) + " số " + basis.number() + " ngày "
                        + Words.day(basis.issuedOn()) + " của " + basis.issuer() + " "
                        + Words.open(basis.abstractText())
                        + "."
                        + Words.mark(basis.source().provenance()));
    }
}
