package vn.giamngheo.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;

/**
 * Which reports a scope sees: a unit its own, those of which it verifies a section, and of others what is accepted; who has a part
 * in the whole programme all; an integrator those of the agencies that it is limited to.
 */
final class ReportVisibility {
    private static final Set<ProgrammeRole> ALL =
            Set.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final String VERIFIES = """
            exists (select 1 from ReportSection vs join Agency va on va.id in (vs.verifierId, vs.coVerifierId)
                     where vs.reportId = r.id and (:::))""";
    private static final String ACCEPTED = "r.someAccepted = true";

    private ReportVisibility() {}

    /** Narrows a list whose query calls the report {@code r}, its agency {@code a} and its plan {@code p}. */
    static <T> Listing<T> narrow(Listing<T> reports, Scope scope) {
        if (scope.hasAnyOf(ALL)) {
            return PlanVisibility.narrow(reports, scope);
        }
        OneOf own = OneOf.of("a.code", "own", scope.agencyCodes());
        OneOf verifying = OneOf.of("va.code", "verifying", scope.unitCodes());
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(verifying.parameters());
        String others = scope.units().isEmpty() ? "" : " or " + ACCEPTED;
        return PlanVisibility.narrow(
                reports.where(
                        own.condition() + " or " + VERIFIES.replace(":::", verifying.condition()) + others, parameters),
                scope);
    }

    /** Whether all of a report is within sight, and not only sections of it. */
    static boolean seesWhole(Scope scope, ReportRow report) {
        return scope.hasAnyOf(ALL) || scope.agencyCodes().contains(report.agencyCode());
    }

    /** Whether the section is within sight, as part of a report that is. */
    static boolean sees(Scope scope, ReportRow report, SectionRow section) {
        return seesWhole(scope, report) || verifies(scope, section) || section.state() == SectionState.ACCEPTED;
    }

    /** Whether the section goes to a unit of the caller's. */
    static boolean verifies(Scope scope, SectionRow section) {
        return section.verifiers().stream()
                .anyMatch(verifier -> scope.unitCodes().contains(verifier.code()));
    }
}
