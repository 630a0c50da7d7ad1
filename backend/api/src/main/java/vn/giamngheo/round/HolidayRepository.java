package vn.giamngheo.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for days off, which are public. */
@ApplicationScoped
class HolidayRepository implements PanacheRepositoryBase<Holiday, UUID> {

    Page<HolidayResponse> list(Scope scope, HolidayFilter filter, PageRequest page) {
        return holidays(
                        scope,
                        "new vn.giamngheo.round.HolidayResponse(h.id, h.day, h.name, h.source, h.version)",
                        HolidayResponse.class)
                .filter("h.day >= :from", "from", filter.from())
                .filter("h.day <= :to", "to", filter.to())
                .page(page);
    }

    Optional<Holiday> one(Scope scope, UUID id) {
        return holidays(scope, "h", Holiday.class).one(id);
    }

    /** The days off between two days. */
    Set<LocalDate> between(Scope scope, LocalDate from, LocalDate to) {
        return new HashSet<>(holidays(scope, "h.day", LocalDate.class)
                .where("h.day between :from and :to", Map.of("from", from, "to", to))
                .all());
    }

    private <T> Listing<T> holidays(Scope scope, String projection, Class<T> type) {
        Listing<T> holidays =
                new Listing<>(getEntityManager(), projection, "Holiday h", "h", SortKey.date("day", "h.day"));
        return scope.isEmpty() ? holidays.where("1 = 0", Map.of()) : holidays;
    }
}
