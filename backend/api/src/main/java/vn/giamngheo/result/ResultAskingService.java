package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;

/** Asks for figures when a round is opened. */
@ApplicationScoped
@Transactional
public class ResultAskingService {
    private final ResultRepository results;

    ResultAskingService(ResultRepository results) {
        this.results = results;
    }

    /** Enters an empty cell for each figure that is asked for. Whom to ask for what has been decided. */
    @Audited("result.ask")
    public void ask(Scope scope, List<Asked> asked) {
        results.ask(scope, asked);
    }

    /** What of a plan is asked for already in other base periods that share days with this one. */
    public Set<Place> askedAround(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        return results.askedAround(scope, planId, from, to);
    }

    /** The base periods for which an indicator of a plan has been asked for, anywhere in an area. */
    public List<Period> askedIn(Scope scope, UUID planId, UUID areaId) {
        return results.askedIn(scope, planId, areaId);
    }

    /** An indicator in an area. */
    public record Place(UUID indicatorId, UUID areaId) {}

    /** A base period of an indicator. */
    public record Period(UUID indicatorId, LocalDate from, LocalDate to) {}

    /**
     * A figure to ask for.
     *
     * @param sectionId the section of the report that it belongs to
     */
    public record Asked(UUID planId, UUID roundId, UUID sectionId, UUID indicatorId, UUID areaId) {}
}
