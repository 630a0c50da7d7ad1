package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps the days off. What is due stays due when they change: it is moved by whoever changes the round. */
@ApplicationScoped
@Transactional
public class HolidayService {
    private final HolidayRepository holidays;

    HolidayService(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    /** The days off that meet the filter. */
    public Page<HolidayResponse> list(Scope scope, HolidayFilter filter, PageRequest page) {
        return holidays.list(scope, filter, page);
    }

    /** One day off. */
    public HolidayResponse get(Scope scope, UUID id) {
        return known(scope, id).toResponse();
    }

    /** Enters a day off. */
    @Audited("holiday.create")
    public HolidayResponse create(Scope scope, @NotNull @Valid HolidayRequest request) {
        Holiday holiday = new Holiday(request);
        holidays.persist(holiday);
        holidays.flush();
        return holiday.toResponse();
    }

    /** Takes a day off away. */
    @Audited("holiday.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Holiday holiday = known(scope, id);
        ifMatch.require(holiday.version());
        holidays.delete(holiday);
        holidays.flush();
    }

    /** The working days between two days. */
    WorkingDays workingDays(Scope scope, LocalDate from, LocalDate to) {
        return new WorkingDays(holidays.between(scope, from, to));
    }

    private Holiday known(Scope scope, UUID id) {
        return holidays.one(scope, id).orElseThrow(() -> ProblemException.notFound("holiday", id));
    }
}
