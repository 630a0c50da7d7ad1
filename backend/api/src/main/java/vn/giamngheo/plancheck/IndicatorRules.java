package vn.giamngheo.plancheck;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.BaselineResponse;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.shared.persistence.Provenance;

/** Indicators that can't be measured as they stand, or that nobody answers for. */
final class IndicatorRules {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private IndicatorRules() {}

    /** Rates whose denominator the plan does not define. */
    static Stream<Finding> denominatorsMissing(PlanFacts facts) {
        return facts.indicators().stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.RATIO && indicator.denominatorLabel() == null)
                .map(indicator ->
                        Findings.of(PlanRule.RATE_WITHOUT_DENOMINATOR, facts.subjectOf(indicator), indicator.source()));
    }

    /** Rates that are to reach a part of the whole, as a percentage alone: how many that is, nobody can share out or add up. */
    static Stream<Finding> countsMissing(PlanFacts facts) {
        return facts.indicators().stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.RATIO)
                .filter(indicator -> facts.targetOf(indicator)
                        .filter(target -> target.rate().isEmpty() && isPartOfTheWhole(target.value()))
                        .isPresent())
                .map(indicator -> Findings.of(
                        PlanRule.RATE_TARGET_WITHOUT_COUNTS, facts.subjectOf(indicator), indicator.source()));
    }

    /** All is all, however many that are. */
    private static boolean isPartOfTheWhole(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(ALL) < 0;
    }

    /** Levels that are to rise or fall, without the level from which: rates of a stock, and changes in points. */
    static Stream<Finding> baselinesMissing(PlanFacts facts) {
        Set<UUID> known =
                facts.baselines().stream().map(BaselineResponse::indicatorId).collect(Collectors.toSet());
        return facts.indicators().stream()
                .filter(IndicatorRules::needsBaseline)
                .filter(indicator -> !known.contains(indicator.id()))
                .map(indicator ->
                        Findings.of(PlanRule.BASELINE_MISSING, facts.subjectOf(indicator), indicator.source()));
    }

    /** Indicators for which the plan names nobody: whoever collects and verifies them is our assumption. */
    static Stream<Finding> withoutAgency(PlanFacts facts) {
        return facts.indicators().stream()
                .filter(indicator -> indicator.assignment().provenance() != Provenance.STATED)
                .map(indicator ->
                        Findings.of(PlanRule.INDICATOR_WITHOUT_AGENCY, facts.subjectOf(indicator), indicator.source()));
    }

    /** Indicators of something that is in nobody's duties. A part is in the duties that its whole is in. */
    static Stream<Finding> inNoDuty(PlanFacts facts) {
        return facts.indicators().stream()
                .filter(indicator -> subjects(indicator).findAny().isPresent())
                .filter(indicator -> withWholes(indicator, facts)
                        .flatMap(IndicatorRules::subjects)
                        .noneMatch(subject -> facts.duties().stream().anyMatch(DutyRules.about(subject))))
                .map(indicator ->
                        Findings.of(PlanRule.INDICATOR_IN_NO_DUTY, facts.subjectOf(indicator), indicator.source()));
    }

    /** The indicator, the one that it is part of, and so on. */
    private static Stream<IndicatorResponse> withWholes(IndicatorResponse indicator, PlanFacts facts) {
        return Stream.iterate(
                        Optional.of(indicator),
                        Optional::isPresent,
                        part -> facts.indicators().stream()
                                .filter(whole -> whole.id().equals(part.get().parentId()))
                                .findFirst())
                .map(Optional::get);
    }

    private static boolean needsBaseline(IndicatorResponse indicator) {
        return indicator.kind() == IndicatorKind.POINTS
                || (indicator.kind() == IndicatorKind.RATIO && indicator.nature() == Nature.STOCK);
    }

    private static Stream<UUID> subjects(IndicatorResponse indicator) {
        return Stream.concat(indicator.subProjectIds().stream(), indicator.policyIds().stream());
    }
}
