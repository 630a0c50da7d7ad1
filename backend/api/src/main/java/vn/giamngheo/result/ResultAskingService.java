package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /**
     * A figure to ask for.
     *
     * @param sectionId the section of the report that it belongs to
     */
    public record Asked(UUID planId, UUID roundId, UUID sectionId, UUID indicatorId, UUID areaId) {}
}
