package vn.giamngheo.counterpart;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * A class of localities.
 *
 * @param leastPercent what the local budget adds at least, in percent of the central support
 * @param supportFrom from how many percent of its budget a locality in it gets from the centre
 * @param supportBelow below how many; absent: no end
 */
@Schema(
        name = "CounterpartClass",
        description = "A class of localities, by how much of their budget comes from the centre")
public record CounterpartClassView(
        UUID id,
        String legalBasis,
        String code,

        @Schema(description = "What the local budget adds at least, in percent of the central support")
        int leastPercent,

        @Schema(description = "From how many percent of its budget a locality gets from the centre")
        int supportFrom,

        @Schema(description = "Below how many percent; null: no end") @Nullable
        Integer supportBelow,

        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Source source) {}
