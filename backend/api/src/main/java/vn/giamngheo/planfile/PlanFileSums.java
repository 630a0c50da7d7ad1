package vn.giamngheo.planfile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.planfile.PlanFile.FundingEntry;
import vn.giamngheo.planfile.PlanFile.IndicatorEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.planfile.PlanFile.TargetEntry;

/** Every sum that the file states against the sum of its parts. Sums are unbounded here: none wraps around. */
final class PlanFileSums {
    private PlanFileSums() {}

    static void check(PlanEntry plan, Mistakes mistakes) {
        mistakes.each(
                "/plan/projects",
                plan.projects(),
                (project, at) -> mistakes.each(at + "/subProjects", project.subProjects(), (subProject, place) -> {
                    List<FundingEntry> lines = subProject.funding().lines();
                    equal(subProject.funding().total(), sum(lines.stream()), place + "/funding/total", mistakes);
                }));
        BigInteger sum = sum(plan.projects().stream()
                .flatMap(project -> project.subProjects().stream())
                .flatMap(subProject -> subProject.funding().lines().stream()));
        equal(plan.statedTotal(), sum, "/plan/statedTotal", mistakes);
        mistakes.unless(sum.bitLength() < Long.SIZE, "/plan/projects", "the amounts add up to more than can be kept");
        mistakes.each("/plan/indicators", plan.indicators(), (indicator, at) -> {
            communes(indicator, at + "/communeTargets/values", mistakes);
            parts(indicator, plan.indicators(), at + "/target/value", mistakes);
        });
    }

    private static void equal(
            @org.jspecify.annotations.Nullable Long total, BigInteger sum, String at, Mistakes mistakes) {
        mistakes.unless(
                total == null || sum.equals(BigInteger.valueOf(total)),
                at,
                "the stated total " + total + " is not the sum of its lines, " + sum);
    }

    private static BigInteger sum(Stream<FundingEntry> lines) {
        return lines.map(FundingEntry::amount)
                .filter(Objects::nonNull)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static void communes(IndicatorEntry indicator, String at, Mistakes mistakes) {
        var communes = indicator.communeTargets();
        BigDecimal target = indicator.target().value();
        if (communes == null || target == null || indicator.kind() != IndicatorKind.COUNT) {
            return;
        }
        BigDecimal sum = communes.values().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        mistakes.unless(
                target.compareTo(sum) == 0,
                at,
                "the communes' targets add up to " + sum + ", the district's is " + target);
    }

    /** Parts that make up their parent add up to it; where one is not known, nothing can be said. */
    private static void parts(IndicatorEntry parent, List<IndicatorEntry> all, String at, Mistakes mistakes) {
        BigDecimal target = parent.target().value();
        List<TargetEntry> parts = all.stream()
                .filter(part -> parent.code().equals(part.parent()) && part.parts() == Parts.SUM)
                .map(IndicatorEntry::target)
                .toList();
        if (target == null || parts.isEmpty() || parts.stream().anyMatch(part -> part.value() == null)) {
            return;
        }
        BigDecimal sum = parts.stream()
                .map(TargetEntry::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        mistakes.unless(
                target.compareTo(sum) == 0, at, "the parts' targets add up to " + sum + ", the whole's is " + target);
    }
}
