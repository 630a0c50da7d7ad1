package vn.giamngheo.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** What the figures of sections say against sending them in; who keeps the figures tells. */
public interface SectionFigures {
    /** The faults of the sections' figures: with any of them a section is not sent in. */
    List<Fault> faults(Scope scope, Set<UUID> sectionIds);

    /**
     * A figure that is at fault.
     *
     * @param type the key of the rule that it breaks
     * @param params what the translated sentence needs
     */
    record Fault(UUID sectionId, UUID resultId, String type, Map<String, String> params) {}
}
