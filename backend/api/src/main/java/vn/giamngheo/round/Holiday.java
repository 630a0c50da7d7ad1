package vn.giamngheo.round;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** A day off. */
@Entity
class Holiday extends Versioned {
    private LocalDate day;
    private String name;

    @Embedded
    private Source source;

    protected Holiday() {}

    Holiday(HolidayRequest request) {
        day = request.day();
        name = request.name();
        source = request.source();
    }

    HolidayResponse toResponse() {
        return new HolidayResponse(id(), day, name, source, version());
    }
}
