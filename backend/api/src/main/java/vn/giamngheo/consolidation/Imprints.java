package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** Gathers what stands around a report, as it is now. */
@ApplicationScoped
class Imprints {
    private final PlanTitles titles;
    private final AgencyService agencies;
    private final AreaService areas;
    private final DutyService duties;

    Imprints(PlanTitles titles, AgencyService agencies, AreaService areas, DutyService duties) {
        this.titles = titles;
        this.agencies = agencies;
        this.areas = areas;
        this.duties = duties;
    }

    Imprint now(Scope scope, PlanResponse plan, RoundResponse round, UUID issuingAgencyId) {
        AgencyResponse issuer = agencies.get(scope, issuingAgencyId);
        Title title = titles.of(scope, plan.id(), round.name());
        return new Imprint(
                round.name(),
                plan.title(),
                title.agency(),
                title.plan(),
                issuer.name(),
                issuer.kind(),
                areas.get(scope, issuer.areaId()).name(),
                recipients(scope, plan, issuer));
    }

    /** To whom the agency reports, by the duties that the plan knows. */
    private List<String> recipients(Scope scope, PlanResponse plan, AgencyResponse issuer) {
        Set<UUID> ids = duties.reportingDutiesOf(scope, plan.id()).stream()
                .filter(duty -> duty.agencyId().equals(issuer.id()))
                .flatMap(duty -> duty.recipientIds().stream())
                .collect(Collectors.toSet());
        return agencies.withIds(scope, ids).stream()
                .map(AgencyResponse::name)
                .sorted()
                .toList();
    }
}
