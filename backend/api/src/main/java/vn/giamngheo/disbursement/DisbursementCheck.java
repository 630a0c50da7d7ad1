package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * What makes a voucher fit to be entered. What can't be true is refused; what should not have happened, and has, is flagged and
 * wants a reason. Every line is looked at before anything is said.
 */
@ApplicationScoped
class DisbursementCheck {
    private static final int LAST_DAY_OF_DECEMBER = 31;
    private final AgencyService agencies;
    private final ProjectService projects;
    private final DisbursementRepository register;
    private final Clock clock;
    private final int lateAfterDays;

    DisbursementCheck(
            AgencyService agencies,
            ProjectService projects,
            DisbursementRepository register,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.disbursement.late-after-days") int lateAfterDays) {
        this.agencies = agencies;
        this.projects = projects;
        this.register = register;
        this.clock = clock;
        this.lateAfterDays = lateAfterDays;
    }

    /** What tells one payment from another, however its voucher is written. */
    private record Payment(Books.Key key, DisbursementKind kind, LocalDate paidOn, String voucher, long amount) {
        static Payment of(DisbursementRequest line) {
            return new Payment(
                    keyOf(line), line.kind(), line.paidOn(), VoucherNumber.plain(line.voucher()), line.amount());
        }

        static Payment of(DisbursementResponse line) {
            return new Payment(
                    new Books.Key(line.subProjectId(), line.fundingSource(), line.capitalKind(), line.agencyId()),
                    line.kind(),
                    line.paidOn(),
                    VoucherNumber.plain(line.voucher()),
                    line.amount());
        }
    }

    /** All that lines are measured by. */
    private record Measure(
            PlanResponse plan,
            LocalDate today,
            Set<UUID> subProjectIds,
            Map<UUID, AgencyResponse> agencies,
            Books books,
            Set<Payment> entered) {}

    /**
     * The lines as they are to be posted. The caller holds the plan's books.
     *
     * @param placeOf where a line stands in the body, by its index
     */
    List<Posting> postings(
            Scope scope,
            PlanResponse plan,
            List<DisbursementRequest> lines,
            IntFunction<String> placeOf,
            Provenance provenance) {
        Measure measure = measure(scope, plan, lines);
        List<FieldError> errors = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = placeOf.apply(i);
            int before = errors.size();
            DisbursementRequest line = lines.get(i);
            refuse(scope, measure, line, place, errors);
            if (errors.size() == before) {
                postings.add(posting(measure, line, place, errors, provenance));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "One or more fields are not valid", errors);
        }
        return postings;
    }

    private Measure measure(Scope scope, PlanResponse plan, List<DisbursementRequest> lines) {
        Set<UUID> agencyIds = lines.stream().map(DisbursementRequest::agencyId).collect(Collectors.toSet());
        Set<UUID> subProjectIds =
                lines.stream().map(DisbursementRequest::subProjectId).collect(Collectors.toSet());
        Set<LocalDate> days = lines.stream().map(DisbursementRequest::paidOn).collect(Collectors.toSet());
        Set<Long> amounts = lines.stream().map(DisbursementRequest::amount).collect(Collectors.toSet());
        return new Measure(
                plan,
                LocalDate.now(clock),
                projects.subProjectsOf(scope, plan.id()).stream()
                        .map(SubProjectResponse::id)
                        .collect(Collectors.toSet()),
                agencies.withIds(scope, agencyIds).stream()
                        .collect(Collectors.toMap(AgencyResponse::id, Function.identity())),
                register.books(scope, plan.id(), subProjectIds),
                register.standing(scope, plan.id(), days, amounts).stream()
                        .map(Payment::of)
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private static void refuse(
            Scope scope, Measure measure, DisbursementRequest line, String place, List<FieldError> errors) {
        AgencyResponse agency = measure.agencies().get(line.agencyId());
        if (agency == null) {
            errors.add(error(place + "/agencyId", "unknown-reference"));
        } else if (!mayWriteFor(scope, agency)) {
            errors.add(error(place + "/agencyId", "not-your-agency"));
        } else if (!line.paidOn().isAfter(measure.today()) && !agency.existsOn(line.paidOn())) {
            errors.add(error(place + "/agencyId", "not-in-force"));
        }
        if (!measure.subProjectIds().contains(line.subProjectId())) {
            errors.add(error(place + "/subProjectId", "unknown-reference"));
        }
        if (line.fundingSource() == FundingSource.UNSTATED) {
            errors.add(error(place + "/fundingSource", "stated-source"));
        }
        if (!line.planId().equals(measure.plan().id())) {
            errors.add(error(place + "/planId", "one-plan"));
        }
        if (line.paidOn().isAfter(measure.today())) {
            errors.add(error(place + "/paidOn", "past-or-present"));
        } else if (line.paidOn().getYear() < measure.plan().year() - 1) {
            errors.add(error(place + "/paidOn", "before-the-year"));
        }
    }

    /** Whether somebody enters what that agency has paid. */
    static boolean mayWriteFor(Scope scope, AgencyResponse agency) {
        return scope.hasAnyOf(Set.of(ProgrammeRole.FINANCE))
                || scope.draftsFor().contains(agency.code());
    }

    private Posting posting(
            Measure measure, DisbursementRequest line, String place, List<FieldError> errors, Provenance provenance) {
        Books.Key key = keyOf(line);
        DisbursementFlag wrong = measure.books().wrongWith(key, line.paidOn(), line.amount());
        String reason = told(line.reason());
        String again = told(line.again());
        if (wrong != null && reason == null) {
            Map<String, String> held =
                    Map.of("held", Long.toString(Math.max(0, measure.books().held(key))));
            errors.add(new FieldError(
                    place + "/reason",
                    wrong == DisbursementFlag.OVER_BALANCE ? "reason-over-balance" : "reason-before-decision",
                    held));
        }
        // Why more is paid than is there does not say why it is paid twice.
        if (again == null && measure.entered().contains(Payment.of(line))) {
            errors.add(error(place + "/voucher", "entered-already"));
        }
        // What comes after it in the same request finds the money gone, and the voucher known.
        measure.books().add(key, line.paidOn(), -line.amount());
        measure.entered().add(Payment.of(line));
        return new Posting(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                line.planId(),
                line.subProjectId(),
                line.fundingSource(),
                line.capitalKind(),
                line.agencyId(),
                line.kind(),
                line.amount(),
                line.paidOn(),
                line.voucher(),
                line.payee(),
                line.content(),
                null,
                wrong == DisbursementFlag.BEFORE_DECISION,
                wrong == DisbursementFlag.OVER_BALANCE,
                isLate(measure, line.paidOn()),
                reason,
                again,
                provenance);
    }

    private static @Nullable String told(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private boolean isLate(Measure measure, LocalDate paidOn) {
        LocalDate lastDay = LocalDate.of(measure.plan().year(), Month.DECEMBER, LAST_DAY_OF_DECEMBER);
        return paidOn.isAfter(lastDay) || ChronoUnit.DAYS.between(paidOn, measure.today()) > lateAfterDays;
    }

    private static Books.Key keyOf(DisbursementRequest line) {
        return new Books.Key(line.subProjectId(), line.fundingSource(), line.capitalKind(), line.agencyId());
    }

    private static FieldError error(String pointer, String rule) {
        return new FieldError(pointer, rule, Map.of());
    }
}
