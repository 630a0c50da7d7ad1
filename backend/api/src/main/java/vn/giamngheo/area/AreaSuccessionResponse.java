package vn.giamngheo.area;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A succession as the API shows it. */
@Schema(name = "AreaSuccession", description = "From a day on, the successor carries on the predecessor")
public record AreaSuccessionResponse(
        UUID id, UUID predecessorId, UUID successorId, LocalDate effectiveOn, Source source, int version)
        implements Tagged {}
