package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.ProblemException;

/** On which days a plan can have been issued, and what amends it. No day that was once issued is corrected, so a slip is refused. */
@ApplicationScoped
public class IssueDays {
    private static final String DAY = "/issuedOn";
    private static final String WORDS = "/dateWords";
    private static final Pattern MONTH = Pattern.compile("tháng (1[0-2]|0?[1-9]) năm (\\d{4})");
    private final PlanRepository plans;
    private final IssuedAmendments amendments;
    private final Clock clock;

    IssueDays(PlanRepository plans, IssuedAmendments amendments, Clock clock) {
        this.plans = plans;
        this.amendments = amendments;
        this.clock = clock;
    }

    /**
     * When a plan says that it was issued: on a day, within a month where it leaves the day blank, or else at some time.
     *
     * @param pointer the field that says so
     */
    private record Told(LocalDate first, LocalDate last, String pointer) {
        /** What these fields of a plan of that year tell. */
        static Told by(PlanUpdateRequest plan, int year) {
            LocalDate day = plan.issuedOn();
            String words = plan.dateWords();
            if (day != null) {
                return new Told(day, day, DAY);
            }
            Matcher month = MONTH.matcher(words == null ? "" : words);
            if (!month.find()) {
                return new Told(firstDayFor(year), LocalDate.MAX, WORDS);
            }
            LocalDate first = LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1);
            return new Told(first, first.plusMonths(1).minusDays(1), WORDS);
        }

        static Told by(Plan plan) {
            return by(plan.toResponse().toRequest(), plan.year());
        }
    }

    /** Refuses a day to come, one long before the plan's year, and one before the plan above it. */
    void requirePossible(Scope scope, Plan draft, LocalDate day) {
        requirePossible(scope, draft, new Told(day, day, DAY));
    }

    /**
     * Refuses to move an issued plan to a day on which it can't have been issued, after the first amendment of it, or after a plan
     * below it. One that stays where it is, is not asked about.
     */
    void requireMovable(Scope scope, Plan issued, PlanUpdateRequest request) {
        Told day = Told.by(request, issued.year());
        if (day.equals(Told.by(issued))) {
            return;
        }
        requirePossible(scope, issued, day);
        Optional<LocalDate> amended = amendments.firstDayOf(scope, issued.id());
        if (amended.filter(day.first()::isAfter).isPresent()) {
            throw ProblemException.invalidField(day.pointer(), "after-its-amendment");
        }
        if (plans.below(scope, issued.id()).stream()
                .filter(below -> below.status() != PlanStatus.DRAFT)
                .anyMatch(below -> day.first().isAfter(Told.by(below).last()))) {
            throw ProblemException.invalidField(day.pointer(), "after-a-plan-below");
        }
    }

    /** Refuses a day on which nothing amends the plan: one to come, and one before the plan itself. */
    public void requirePossibleAfter(Scope scope, UUID planId, LocalDate day) {
        requirePast(day, DAY);
        if (day.isBefore(firstDayOf(scope, planId))) {
            throw ProblemException.invalidField(DAY, "before-the-plan");
        }
    }

    private void requirePossible(Scope scope, Plan plan, Told day) {
        requirePast(day.first(), day.pointer());
        if (day.last().isBefore(firstDayFor(plan.year()))) {
            throw ProblemException.invalidField(day.pointer(), "long-before-its-year");
        }
        UUID parentId = plan.parentPlanId();
        if (parentId != null && day.last().isBefore(firstDayOf(scope, parentId))) {
            throw ProblemException.invalidField(day.pointer(), "before-the-plan-above");
        }
    }

    private void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField(pointer, "past-or-present");
        }
    }

    /** The plan's day; where it was left blank the first of the month that it names, or else the first day that it can be of. */
    private LocalDate firstDayOf(Scope scope, UUID planId) {
        return Told.by(plans.one(scope, planId).orElseThrow(() -> ProblemException.notFound("plan", planId)))
                .first();
    }

    /** A plan is issued in its year, or late in the one before. */
    private static LocalDate firstDayFor(int year) {
        return LocalDate.of(year - 1, 1, 1);
    }
}
