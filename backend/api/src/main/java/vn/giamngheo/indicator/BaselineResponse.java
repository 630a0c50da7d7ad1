package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A baseline as the API shows it. */
@Schema(
        name = "Baseline",
        description = "Where an indicator stood in an area on a day: a value, or a numerator and a denominator")
public record BaselineResponse(
        UUID id,
        UUID planId,
        UUID indicatorId,
        UUID areaId,
        LocalDate asOf,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        Source source,
        int version)
        implements Tagged {
    public BaselineResponse {
        value = Decimals.plain(value);
    }
}
