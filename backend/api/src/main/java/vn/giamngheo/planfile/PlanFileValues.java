package vn.giamngheo.planfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.BaselineRules;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.TargetRules;
import vn.giamngheo.planfile.PlanFile.AreaEntry;
import vn.giamngheo.planfile.PlanFile.BaselineEntry;
import vn.giamngheo.planfile.PlanFile.FundingEntry;
import vn.giamngheo.planfile.PlanFile.IndicatorEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.shared.problem.ProblemException;

/** The limits of single values: the same that the requests and the database hold, told here with the line. */
final class PlanFileValues {
    private static final Pattern AREA_CODE = Pattern.compile("[0-9]{2,5}");
    private static final Pattern AGENCY_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_DECIMALS = 4;
    private static final int MAX_DIGITS = 14;
    private static final String FIGURE =
            "a target is a number from 0, of a rate to 100, with the decimals of its indicator; what is told in words has none";
    private static final String PAIR =
            "only a rate has a pair: a numerator of a denominator that is no smaller, which come to its value";
    private static final String COMPARABLE =
            "a baseline is told as its indicator is: points by a pair, a rate by one or at most 100, a count by its value";

    private final Mistakes mistakes;

    private PlanFileValues(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static void check(PlanFile file, Mistakes mistakes) {
        PlanFileValues values = new PlanFileValues(mistakes);
        values.areas(file.areas());
        mistakes.each("/agencies", file.agencies(), (agency, at) -> {
            values.matches(AGENCY_CODE, agency.code(), at + "/code");
            values.period(agency.validFrom(), agency.validTo(), at);
        });
        values.period(file.programme().validFrom(), file.programme().validTo(), "/programme");
        values.plan(file.plan());
    }

    private void areas(List<AreaEntry> areas) {
        mistakes.each("/areas", areas, (area, at) -> {
            matches(AREA_CODE, area.code(), at + "/code");
            period(area.validFrom(), area.validTo(), at);
            var tile = area.tile();
            mistakes.unless(
                    tile == null || (tile.column() >= 0 && tile.row() >= 0), at + "/tile", "tiles count from 0");
            areas.subList(0, areas.indexOf(area)).stream()
                    .filter(other -> other.code().equals(area.code()) && overlap(other, area))
                    .forEach(other -> mistakes.add(
                            at + "/code", "the code " + area.code() + " is " + other.key() + "'s at that time"));
        });
    }

    private void plan(PlanEntry plan) {
        mistakes.unless(
                plan.year() >= FIRST_YEAR && plan.year() <= LAST_YEAR,
                "/plan/year",
                "a plan's year lies between " + FIRST_YEAR + " and " + LAST_YEAR);
        notBelowZero(plan.statedTotal(), "/plan/statedTotal");
        mistakes.each(
                "/plan/projects",
                plan.projects(),
                (project, at) -> mistakes.each(at + "/subProjects", project.subProjects(), (subProject, place) -> {
                    notBelowZero(subProject.funding().total(), place + "/funding/total");
                    mistakes.each(place + "/funding/lines", subProject.funding().lines(), this::fundingLine);
                }));
        mistakes.each("/plan/otherFunding", plan.otherFunding(), this::fundingLine);
        mistakes.each("/plan/indicators", plan.indicators(), this::indicator);
    }

    private void fundingLine(FundingEntry line, String at) {
        mistakes.unless(
                (line.amount() == null) != (line.pending() == null),
                at,
                "a funding line has either an amount or the words that stand in its place");
        mistakes.unless(
                line.pendingWith() == null || line.amount() == null,
                at + "/pendingWith",
                "an amount that is stated waits for nobody");
        notBelowZero(line.amount(), at + "/amount");
    }

    private void indicator(IndicatorEntry indicator, String at) {
        boolean qualitative = indicator.kind() == IndicatorKind.QUALITATIVE;
        mistakes.unless(
                Stream.of(indicator.nature() == null, indicator.direction() == null)
                        .allMatch(absent -> absent == qualitative),
                at,
                "nature and direction belong to every indicator but a qualitative one");
        mistakes.unless(
                (indicator.parent() == null) == (indicator.parts() == null), at, "parent and parts come together");
        mistakes.unless(
                indicator.decimals() >= 0 && indicator.decimals() <= MAX_DECIMALS,
                at + "/decimals",
                "decimals are 0 to " + MAX_DECIMALS);
        var target = indicator.target();
        mistakes.unless(
                target.value() != null || target.words() != null || target.numerator() != null,
                at + "/target",
                "a target says something");
        fits(target.value(), at + "/target/value");
        target(indicator, target.value(), target.numerator(), target.denominator(), at + "/target");
        var communes = indicator.communeTargets();
        if (communes != null) {
            communes.values().forEach((area, value) -> {
                fits(value, at + "/communeTargets/values/" + area);
                target(indicator, value, null, null, at + "/communeTargets/values/" + area);
            });
            communes.rates()
                    .forEach((area, rate) -> target(
                            indicator,
                            null,
                            rate.numerator(),
                            rate.denominator(),
                            at + "/communeTargets/pairs/" + area));
        }
        mistakes.each(
                at + "/baselines",
                indicator.baselines(),
                (baseline, place) -> baseline(indicator.kind(), baseline, place));
    }

    private void target(
            IndicatorEntry indicator,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String at) {
        notBelowZero(numerator, at + "/numerator");
        notBelowZero(denominator, at + "/denominator");
        try {
            TargetRules.requireSound(indicator.kind(), indicator.decimals(), value, numerator, denominator);
        } catch (ProblemException unsound) {
            String why = numerator == null && denominator == null ? FIGURE : PAIR;
            unsound.errors().forEach(error -> mistakes.add(at + error.pointer(), why));
        }
    }

    private void baseline(IndicatorKind kind, BaselineEntry baseline, String at) {
        boolean ofOneForm = (baseline.numerator() == null) == (baseline.denominator() == null)
                && (baseline.value() == null) != (baseline.numerator() == null);
        mistakes.unless(ofOneForm, at, "a baseline is either a value, or a numerator and a denominator");
        notBelowZero(baseline.numerator(), at + "/numerator");
        fits(baseline.value(), at + "/value");
        if (ofOneForm) {
            try {
                BaselineRules.requireSound(kind, baseline.value(), baseline.numerator(), baseline.denominator());
            } catch (ProblemException unsound) {
                unsound.errors().forEach(error -> mistakes.add(at + error.pointer(), COMPARABLE));
            }
        }
    }

    private void fits(@Nullable BigDecimal value, String at) {
        mistakes.unless(
                value == null || (value.scale() <= MAX_DECIMALS && value.precision() - value.scale() <= MAX_DIGITS),
                at,
                "a number has at most " + MAX_DIGITS + " digits and " + MAX_DECIMALS + " decimals");
    }

    private void notBelowZero(@Nullable Long number, String at) {
        mistakes.unless(number == null || number >= 0, at, "a number here is never below 0");
    }

    private void matches(Pattern pattern, String code, String at) {
        mistakes.unless(pattern.matcher(code).matches(), at, "a code here looks like " + pattern);
    }

    private void period(LocalDate from, @Nullable LocalDate to, String at) {
        mistakes.unless(to == null || !to.isBefore(from), at + "/validTo", "an end before its beginning");
    }

    private static boolean overlap(AreaEntry one, AreaEntry other) {
        return !isBefore(one.validTo(), other.validFrom()) && !isBefore(other.validTo(), one.validFrom());
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate beginning) {
        return end != null && end.isBefore(beginning);
    }
}
