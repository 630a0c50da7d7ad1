package vn.giamngheo.plancheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.plan.PlanResponse;

/**
 * The agencies that a plan names.
 *
 * @param givenWork who manages and issues it, has a duty in it, or collects or verifies an indicator
 * @param waitedFor who is still to say how much money there is
 */
record NamedAgencies(Set<UUID> givenWork, Set<UUID> waitedFor) {

    static NamedAgencies of(
            PlanResponse plan,
            List<DutyResponse> duties,
            List<ReportingDutyResponse> reportingDuties,
            List<IndicatorResponse> indicators,
            List<StatedFundingResponse> funding) {
        Set<UUID> givenWork = new LinkedHashSet<>(List.of(plan.managingAgencyId(), plan.issuingAgencyId()));
        duties.stream().map(DutyResponse::agencyId).forEach(givenWork::add);
        reportingDuties.stream().map(ReportingDutyResponse::agencyId).forEach(givenWork::add);
        indicators.stream()
                .map(IndicatorResponse::assignment)
                .flatMap(assignment -> assignment.agencyIds().stream())
                .forEach(givenWork::add);
        Set<UUID> waitedFor = new LinkedHashSet<>();
        funding.stream()
                .map(StatedFundingResponse::pendingWithId)
                .filter(Objects::nonNull)
                .forEach(waitedFor::add);
        return new NamedAgencies(givenWork, waitedFor);
    }

    Set<UUID> all() {
        Set<UUID> all = new LinkedHashSet<>(givenWork);
        all.addAll(waitedFor);
        return all;
    }
}
