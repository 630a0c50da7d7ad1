package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Who may write in which sections of a report, and what becomes of a section that is written in. */
@ApplicationScoped
class ReportEditing {
    private final ResultRepository results;
    private final Clock clock;

    ReportEditing(ResultRepository results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /** The sections of the report that the caller may write in now. */
    Set<UUID> editable(Scope scope, List<SectionOfReport> sections) {
        return sections.stream()
                .filter(section -> section.roundOpen() && section.isBeingWritten() && writesFor(scope, section))
                .map(SectionOfReport::id)
                .collect(Collectors.toSet());
    }

    /**
     * Holds the sections until the transaction is over, always in the same order; refuses what the caller may not write in. Tells
     * whether they write on behalf of a unit that is not theirs.
     */
    boolean lock(Scope scope, UUID reportId, Set<UUID> sectionIds) {
        results.lock(scope, sectionIds);
        List<SectionOfReport> sections = results.sections(scope, reportId);
        if (!sections.stream().allMatch(section -> writesFor(scope, section))) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The figures of a unit are told by its officers");
        }
        if (!editable(scope, sections).containsAll(sectionIds)) {
            throw new ProblemException(
                    ProblemType.STEP_NOT_POSSIBLE, "The round is closed, or the section is not being written");
        }
        return !scope.draftsFor().contains(sections.getFirst().agencyCode());
    }

    /** Says that the sections have been written in. */
    void edit(Scope scope, Set<UUID> sectionIds) {
        results.draft(scope, sectionIds, clock.instant());
    }

    private static boolean writesFor(Scope scope, SectionOfReport section) {
        return scope.draftsFor().contains(section.agencyCode())
                || scope.programmeRoles().contains(ProgrammeRole.MANAGER);
    }
}
