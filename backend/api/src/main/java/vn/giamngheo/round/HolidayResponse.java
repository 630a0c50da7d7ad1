package vn.giamngheo.round;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A day off as the API shows it. */
@Schema(name = "Holiday", description = "A day off: what would be due on it is due on the next working day")
public record HolidayResponse(UUID id, LocalDate day, String name, Source source, int version) implements Tagged {}
