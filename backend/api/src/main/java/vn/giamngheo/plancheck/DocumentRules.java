package vn.giamngheo.plancheck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.plan.AnnexView;
import vn.giamngheo.plan.LegalBasisView;
import vn.giamngheo.plancheck.Finding.Subject;

/** The document itself: number, date, annexes, legal bases. */
final class DocumentRules {
    /** The bases of one year's plan are of one cycle: a date this long before both neighbours is likely a slip. */
    private static final long ODD_DAYS = 270;

    private DocumentRules() {}

    static Stream<Finding> numberMissing(PlanFacts facts) {
        return facts.plan().number() != null
                ? Stream.empty()
                : Stream.of(Findings.of(
                        PlanRule.PLAN_NUMBER_MISSING,
                        facts.subjectOfPlan(),
                        facts.plan().source()));
    }

    static Stream<Finding> dateMissing(PlanFacts facts) {
        return facts.plan().issuedOn() != null
                ? Stream.empty()
                : Stream.of(Findings.of(
                        PlanRule.PLAN_DATE_MISSING,
                        facts.subjectOfPlan(),
                        facts.plan().source()));
    }

    /** A plan of an area that was no more when its year began: others carry it on, and plan for themselves. */
    static Stream<Finding> areaEnded(PlanFacts facts) {
        LocalDate last = facts.area().validTo();
        return last == null || last.getYear() >= facts.plan().year()
                ? Stream.empty()
                : Stream.of(Findings.of(
                        PlanRule.PLAN_AREA_ENDED,
                        facts.subjectOfPlan(),
                        facts.plan().source(),
                        Map.of("area", facts.area().name(), "date", last.toString())));
    }

    /** Annexes that are cited and not in hand. */
    static Stream<Finding> annexesMissing(PlanFacts facts) {
        return facts.plan().annexes().stream()
                .filter(annex -> !annex.received())
                .map(annex -> Findings.of(PlanRule.ANNEX_MISSING, subjectOf(annex), annex.source()));
    }

    /** Legal bases dated far before the ones that stand beside them. */
    static Stream<Finding> oddDates(PlanFacts facts) {
        List<LegalBasisView> bases = facts.plan().legalBases().stream()
                .filter(basis -> basis.role() == LegalBasisView.Role.BASIS)
                .toList();
        return IntStream.range(1, bases.size() - 1)
                .filter(i -> isFarBefore(bases.get(i), bases.get(i - 1)) && isFarBefore(bases.get(i), bases.get(i + 1)))
                .mapToObj(bases::get)
                .map(basis -> Findings.of(
                        PlanRule.LEGAL_BASIS_DATE_ODD,
                        new Subject(Subject.Type.LEGAL_BASIS, null, basis.number(), basis.abstractText()),
                        basis.source(),
                        Map.of("date", basis.issuedOn().toString(), "issuer", basis.issuer())));
    }

    private static boolean isFarBefore(LegalBasisView basis, LegalBasisView neighbour) {
        return ChronoUnit.DAYS.between(basis.issuedOn(), neighbour.issuedOn()) > ODD_DAYS;
    }

    private static Subject subjectOf(AnnexView annex) {
        return new Subject(Subject.Type.ANNEX, null, Integer.toString(annex.number()), annex.title());
    }
}
