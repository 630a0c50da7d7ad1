package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.ProblemException;

/** On which days a plan can have been issued, and what amends it. No day that was once issued is corrected, so a slip is refused. */
@ApplicationScoped
public class IssueDays {
    private static final String DAY = "/issuedOn";
    private static final Pattern MONTH = Pattern.compile("tháng (1[0-2]|0?[1-9]) năm (\\d{4})");
    private final PlanRepository plans;
    private final Clock clock;

    IssueDays(PlanRepository plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Refuses a day to come, one long before the plan's year, and one before the plan above it. */
    void requirePossible(Scope scope, Plan draft, LocalDate day) {
        requirePast(day);
        if (day.isBefore(firstDayFor(draft.year()))) {
            throw ProblemException.invalidField(DAY, "long-before-its-year");
        }
        UUID parentId = draft.parentPlanId();
        if (parentId != null && day.isBefore(firstDayOf(scope, parentId))) {
            throw ProblemException.invalidField(DAY, "before-the-plan-above");
        }
    }

    /** Refuses a day on which nothing amends the plan: one to come, and one before the plan itself. */
    public void requirePossibleAfter(Scope scope, UUID planId, LocalDate day) {
        requirePast(day);
        if (day.isBefore(firstDayOf(scope, planId))) {
            throw ProblemException.invalidField(DAY, "before-the-plan");
        }
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField(DAY, "past-or-present");
        }
    }

    /** The plan's day; where it was left blank the first of the month that it names, or else the first day that it can be of. */
    private LocalDate firstDayOf(Scope scope, UUID planId) {
        PlanResponse plan = plans.one(scope, planId)
                .orElseThrow(() -> ProblemException.notFound("plan", planId))
                .toResponse();
        LocalDate day = plan.issuedOn();
        return day == null ? firstDayOf(plan.dateWords(), plan.year()) : day;
    }

    private static LocalDate firstDayOf(@Nullable String words, int year) {
        Matcher month = MONTH.matcher(words == null ? "" : words);
        return month.find()
                ? LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1)
                : firstDayFor(year);
    }

    /** A plan is issued in its year, or late in the one before. */
    private static LocalDate firstDayFor(int year) {
        return LocalDate.of(year - 1, 1, 1);
    }
}
