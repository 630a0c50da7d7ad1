package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** When reports are due: so many working days after the last day of their data, or as somebody says, on a day when people work. */
@ApplicationScoped
class RoundDueDates {
    /** Longer than any row of days off. */
    private static final int REACH = 120;

    private final HolidayService holidays;
    private final int forCommunes;
    private final int forAgencies;
    private final int forConsolidated;

    RoundDueDates(
            HolidayService holidays,
            @ConfigProperty(name = "giam-ngheo.round.commune-working-days") int forCommunes,
            @ConfigProperty(name = "giam-ngheo.round.agency-working-days") int forAgencies,
            @ConfigProperty(name = "giam-ngheo.round.consolidated-working-days") int forConsolidated) {
        this.holidays = holidays;
        this.forCommunes = forCommunes;
        this.forAgencies = forAgencies;
        this.forConsolidated = forConsolidated;
    }

    /** The working days of a year's rounds. */
    WorkingDays around(Scope scope, LocalDate first, LocalDate last) {
        return holidays.workingDays(scope, first, last.plusDays(REACH));
    }

    /** Whether the days off of a year have been entered, or any of them. */
    boolean knowsDaysOff(Scope scope, int year) {
        return holidays.workingDays(scope, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .knowsDaysOff();
    }

    /** What is proposed for data that ends on that day. */
    DueDates proposed(WorkingDays days, LocalDate dataTo) {
        return new DueDates(
                days.after(dataTo, forCommunes), days.after(dataTo, forAgencies), days.after(dataTo, forConsolidated));
    }

    /** What was asked for, what is proposed where nothing was; each moved to a day on which people work. */
    DueDates of(Scope scope, RoundRequest request) {
        WorkingDays days =
                holidays.workingDays(scope, request.dataTo(), request.dataTo().plusDays(REACH));
        DueDates proposed = proposed(days, request.dataTo());
        LocalDate communes = Objects.requireNonNullElse(request.communeDueOn(), proposed.communes());
        LocalDate agencies = Objects.requireNonNullElse(request.agencyDueOn(), proposed.agencies());
        // Who gives units more time has not said that the consolidated report comes before theirs.
        LocalDate consolidated = Objects.requireNonNullElseGet(
                request.consolidatedDueOn(),
                () -> Collections.max(List.of(proposed.consolidated(), communes, agencies)));
        return checked(
                scope,
                request.kind(),
                request.dataFrom(),
                request.dataTo(),
                new DueDates(communes, agencies, consolidated));
    }

    /**
     * The days, each moved to one on which people work; refused where they come before the data, or out of order. Who asks for an
     * estimate out of the calendar wants it before its days are over, but not before they begin.
     */
    DueDates checked(Scope scope, RoundKind kind, LocalDate dataFrom, LocalDate dataTo, DueDates asked) {
        List<FieldError> errors = new ArrayList<>();
        requireAfter(errors, "/communeDueOn", asked.communes(), kind, dataFrom, dataTo);
        requireAfter(errors, "/agencyDueOn", asked.agencies(), kind, dataFrom, dataTo);
        if (asked.consolidated().isBefore(asked.communes())
                || asked.consolidated().isBefore(asked.agencies())) {
            errors.add(new FieldError("/consolidatedDueOn", "before-reports", Map.of()));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "One or more days are not valid", errors);
        }
        LocalDate first = asked.communes().isBefore(asked.agencies()) ? asked.communes() : asked.agencies();
        return asked.on(around(scope, first, asked.consolidated()));
    }

    private static void requireAfter(
            List<FieldError> errors,
            String pointer,
            LocalDate day,
            RoundKind kind,
            LocalDate dataFrom,
            LocalDate dataTo) {
        if (kind == RoundKind.AD_HOC) {
            if (day.isBefore(dataFrom)) {
                errors.add(new FieldError(pointer, "before-data", Map.of()));
            }
        } else if (!day.isAfter(dataTo)) {
            errors.add(new FieldError(pointer, "after-data", Map.of("dataTo", dataTo.toString())));
        }
    }
}
