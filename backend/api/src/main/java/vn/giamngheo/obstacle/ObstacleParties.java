package vn.giamngheo.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.problem.ProblemException;

/** Who has which part in an obstacle, for which unit they speak, and in whose place. */
@ApplicationScoped
class ObstacleParties {
    private final AgencyService agencies;
    private final PlanService plans;
    private final OnBehalf onBehalf;

    ObstacleParties(AgencyService agencies, PlanService plans, OnBehalf onBehalf) {
        this.agencies = agencies;
        this.plans = plans;
        this.onBehalf = onBehalf;
    }

    /** The caller's parts in an obstacle; none for who only sees it. */
    Set<ObstaclePart> partsOf(Scope scope, Obstacle obstacle) {
        Set<ObstaclePart> parts = EnumSet.noneOf(ObstaclePart.class);
        boolean manages = scope.programmeRoles().contains(ProgrammeRole.MANAGER);
        String code = agencies.get(scope, obstacle.agencyId()).code();
        if (scope.units().stream().anyMatch(unit -> unit.agencyCode().equals(code))) {
            parts.add(ObstaclePart.UNIT);
        }
        if (manages) {
            parts.add(ObstaclePart.MANAGER);
            if (obstacle.paper() != null) {
                parts.add(ObstaclePart.PAPER);
            }
        } else if (scope.programmeRoles().contains(ProgrammeRole.LEADER)) {
            // As everywhere: who manages does not also decide as the leader.
            parts.add(ObstaclePart.LEADER);
        }
        return parts;
    }

    /** The unit that the caller reports for: one of their own, or one that has sent a paper to the manager. */
    UUID reportingUnit(Scope scope, ObstacleRequest request) {
        ObstacleRequest.OnBehalfOf paper = request.onBehalfOf();
        if (paper != null) {
            if (!scope.programmeRoles().contains(ProgrammeRole.MANAGER)) {
                throw ProblemException.invalidField("/onBehalfOf", "only-manager");
            }
            return known(scope, paper.agencyId(), "/onBehalfOf/agencyId").id();
        }
        AgencyResponse unit = known(scope, request.agencyId(), "/agencyId");
        if (scope.units().stream().noneMatch(own -> own.agencyCode().equals(unit.code()))) {
            throw ProblemException.unknownReference("/agencyId");
        }
        return unit.id();
    }

    /** Who reports; the trail is told for whom. */
    ObstacleEntry.Author reporter(Scope scope, Obstacle obstacle) {
        AgencyResponse unit = agencies.get(scope, obstacle.agencyId());
        Paper paper = obstacle.paper();
        if (paper == null) {
            return author(scope, unit.id(), scope.deputyIn(unit.code()));
        }
        onBehalf.of(unit.name() + ", " + paper.number());
        return new ObstacleEntry.Author(scope.userId(), scope.fullName(), unit.id(), unit.name());
    }

    /** Who takes a step, in the part that allows it; the trail is told in whose place. */
    ObstacleEntry.Author author(Scope scope, Obstacle obstacle, ObstaclePart part) {
        PlanResponse plan = plans.get(scope, obstacle.planId());
        return switch (part) {
            case UNIT -> {
                AgencyResponse unit = agencies.get(scope, obstacle.agencyId());
                yield author(scope, unit.id(), scope.deputyIn(unit.code()));
            }
            case PAPER -> reporter(scope, obstacle);
            case MANAGER ->
                author(scope, agencies.heldToday(scope, plan.managingAgencyId()).id(), Optional.empty());
            case LEADER ->
                author(scope, agencies.heldToday(scope, plan.issuingAgencyId()).id(), scope.deputyOfLeader());
        };
    }

    private ObstacleEntry.Author author(Scope scope, UUID unitId, Optional<Deputyship> place) {
        place.map(Deputyship::words).ifPresent(onBehalf::of);
        return new ObstacleEntry.Author(
                scope.userId(),
                scope.fullName(),
                unitId,
                place.map(Deputyship::signature).orElse(null));
    }

    private AgencyResponse known(Scope scope, @Nullable UUID id, String pointer) {
        return agencies.withIds(scope, id == null ? Set.of() : Set.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference(pointer));
    }
}
