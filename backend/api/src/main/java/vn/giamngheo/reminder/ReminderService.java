package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.report.RoundAnswer;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.round.RoundStatus;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Reminds units of what they owe, and tells who was reminded when, and by whom. */
@ApplicationScoped
@Transactional
public class ReminderService {
    private static final Duration LATELY = Duration.ofDays(1);
    private final ReminderRepository reminders;
    private final ReportOverviewService reports;
    private final RoundService rounds;
    private final PlanService plans;
    private final Clock clock;

    ReminderService(
            ReminderRepository reminders,
            ReportOverviewService reports,
            RoundService rounds,
            PlanService plans,
            Clock clock) {
        this.reminders = reminders;
        this.reports = reports;
        this.rounds = rounds;
        this.plans = plans;
        this.clock = clock;
    }

    /** The reminders within the scope that meet the filter. */
    public Page<ReminderResponse> list(Scope scope, ReminderFilter filter, PageRequest page) {
        return reminders.list(scope, filter, page);
    }

    /** Reminds units: all that are named, or none. In a closed plan nobody would see it. */
    @Audited("reminder.send")
    public List<ReminderResponse> remind(Scope scope, @NotNull @Valid ReminderRequest request) {
        RoundResponse round =
                rounds.find(scope, request.roundId()).orElseThrow(() -> ProblemException.unknownReference("/roundId"));
        plans.requireEditable(scope, round.planId());
        if (round.status() != RoundStatus.OPEN) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "The round is closed: nothing is owed any more");
        }
        reminders.remindAlone(scope, round.id());
        Instant now = clock.instant();
        List<OwingUnit> units = owing(scope, request);
        if (!request.again()) {
            requireNotLately(scope, request, now);
        }
        List<ReminderResponse> sent = new ArrayList<>();
        for (OwingUnit unit : units) {
            Reminder reminder = new Reminder(round.planId(), round.id(), unit, textOf(request.message()), scope, now);
            reminders.persist(reminder);
            sent.add(reminder.toResponse(unit.name()));
        }
        reminders.flush();
        return sent;
    }

    private List<OwingUnit> owing(Scope scope, ReminderRequest request) {
        Map<UUID, RoundAnswer> asked = reports.answers(scope, request.roundId()).stream()
                .collect(Collectors.toMap(RoundAnswer::agencyId, Function.identity()));
        List<OwingUnit> units = new ArrayList<>();
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> answered = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < request.agencyIds().size(); i++) {
            RoundAnswer answer = asked.get(request.agencyIds().get(i));
            if (answer == null) {
                unknown.add(new FieldError(at(i), "unknown-reference", Map.of()));
            } else if (!named.add(answer.agencyId())) {
                unknown.add(new FieldError(at(i), "named-twice", Map.of()));
            } else if (!answer.state().isOwed()) {
                answered.add(new FieldError(at(i), "nothing-owed", Map.of("agency", answer.agencyShortName())));
            } else {
                units.add(OwingUnit.of(answer));
            }
        }
        refuse(ProblemType.INVALID_FIELDS, "Some units are not asked in this round", unknown);
        refuse(ProblemType.STEP_NOT_POSSIBLE, "Some units have sent in all of it", answered);
        return units;
    }

    /** Nobody is reminded twice within a day by oversight: whoever does so says that they mean it. */
    private void requireNotLately(Scope scope, ReminderRequest request, Instant now) {
        List<FieldError> lately = reminders.since(scope, request.roundId(), now.minus(LATELY)).stream()
                .filter(one -> request.agencyIds().contains(one.agencyId()))
                .map(one -> new FieldError(
                        at(request.agencyIds().indexOf(one.agencyId())),
                        "reminded-lately",
                        Map.of(
                                "agency",
                                one.agencyName(),
                                "by",
                                one.remindedByName(),
                                "at",
                                one.remindedAt().toString())))
                .toList();
        refuse(ProblemType.STEP_NOT_POSSIBLE, "Some units were reminded within the last day", lately);
    }

    private static @Nullable String textOf(@Nullable String message) {
        return message == null || message.isBlank() ? null : message.strip();
    }

    private static String at(int unit) {
        return "/agencyIds/" + unit;
    }

    private static void refuse(ProblemType type, String detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }
}
