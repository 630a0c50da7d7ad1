package vn.giamngheo.agency;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Agencies with all who succeed them, near and far.
 *
 * @param agencies by their ids
 */
public record Succession(Map<UUID, AgencyResponse> agencies) {

    /** The agency with that id; only of those that were asked for, and of who succeeds them. */
    public AgencyResponse agency(UUID id) {
        return Objects.requireNonNull(agencies.get(id), "the database refuses unknown agencies");
    }

    /** Who does an agency's work on that day: itself, or who carries it on; nobody where all of them have ended before. */
    public Optional<AgencyResponse> holderOf(UUID id, LocalDate day) {
        AgencyResponse holder = agency(id);
        UUID successorId = holder.successorId();
        while (holder.hasEndedBefore(day) && successorId != null) {
            holder = agency(successorId);
            successorId = holder.successorId();
        }
        return holder.hasEndedBefore(day) ? Optional.empty() : Optional.of(holder);
    }
}
