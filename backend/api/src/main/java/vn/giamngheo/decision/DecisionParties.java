package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Who drafts which decision, and who issues it. */
@ApplicationScoped
class DecisionParties {
    private static final Set<ProgrammeRole> RECORDING =
            EnumSet.of(ProgrammeRole.FINANCE, ProgrammeRole.MANAGER, ProgrammeRole.LEADER);
    private final AgencyService agencies;
    private final OnBehalf onBehalf;

    DecisionParties(AgencyService agencies, OnBehalf onBehalf) {
        this.agencies = agencies;
        this.onBehalf = onBehalf;
    }

    /** Whether the caller drafts such a decision: finance for superiors and the plan's issuer, a unit's officer for their own. */
    boolean drafts(Scope scope, PlanResponse plan, @Nullable UUID agencyId) {
        if (isOfUnit(plan, agencyId)) {
            return scope.draftsFor().contains(agency(scope, agencyId).code());
        }
        return scope.programmeRoles().contains(ProgrammeRole.FINANCE);
    }

    /** Refuses who does not draft such a decision. */
    void requireDrafter(Scope scope, PlanResponse plan, @Nullable UUID agencyId) {
        if (!drafts(scope, plan, agencyId)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    isOfUnit(plan, agencyId)
                            ? "An officer of the deciding agency drafts its decisions"
                            : "Finance drafts what superiors and the plan's issuing agency decide");
        }
    }

    /** Who issues it. */
    DecisionIssuer issuer(PlanResponse plan, Decision decision) {
        if (decision.authority() == DecisionAuthority.SUPERIOR) {
            return DecisionIssuer.PROGRAMME;
        }
        return isOfUnit(plan, decision.agencyId()) ? DecisionIssuer.UNIT_HEAD : DecisionIssuer.LEADER;
    }

    /** The same in the words of a refusal. */
    List<OtherEyes> issuers(Scope scope, PlanResponse plan, Decision decision) {
        return switch (issuer(plan, decision)) {
            case PROGRAMME ->
                List.of(
                        OtherEyes.of(OtherEyes.Part.FINANCE),
                        OtherEyes.of(OtherEyes.Part.MANAGER),
                        OtherEyes.of(OtherEyes.Part.LEADER));
            case LEADER -> List.of(OtherEyes.of(OtherEyes.Part.LEADER));
            case UNIT_HEAD ->
                List.of(new OtherEyes(
                        OtherEyes.Part.HEAD, agency(scope, decision.agencyId()).shortName()));
        };
    }

    /** Whether the caller's roles let them issue it, had they not drafted it. */
    boolean issues(Scope scope, PlanResponse plan, Decision decision) {
        return switch (issuer(plan, decision)) {
            case PROGRAMME -> scope.hasAnyOf(RECORDING);
            case LEADER -> scope.programmeRoles().contains(ProgrammeRole.LEADER);
            case UNIT_HEAD ->
                scope.units()
                        .contains(
                                new UnitRole(agency(scope, decision.agencyId()).code(), UnitRole.Role.HEAD));
        };
    }

    /** Refuses who does not issue it; the trail is told in whose place a deputy does. */
    void requireIssuer(Scope scope, PlanResponse plan, Decision decision) {
        DecisionIssuer issuer = issuer(plan, decision);
        if (!issues(scope, plan, decision)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    switch (issuer) {
                        case PROGRAMME ->
                            "Finance, the programme's manager or the leader issues what a superior has decided";
                        case LEADER -> "The leader, or a deputy, issues what the plan's issuing agency decides";
                        case UNIT_HEAD -> "The head of the deciding agency, or a deputy, issues its decisions";
                    });
        }
        Optional<Deputyship> place = switch (issuer) {
            case PROGRAMME ->
                scope.hasAnyOf(EnumSet.of(ProgrammeRole.FINANCE, ProgrammeRole.MANAGER))
                        ? Optional.empty()
                        : scope.deputyOfLeader();
            case LEADER -> scope.deputyOfLeader();
            case UNIT_HEAD -> deputyOfHead(scope, decision);
        };
        place.map(Deputyship::words).ifPresent(onBehalf::of);
    }

    /** Whether the caller sees every line of it: all money is within their sight, or it is their agency's own. */
    boolean seesWhole(Scope scope, Decision decision) {
        UUID agencyId = decision.agencyId();
        return MoneyVisibility.seesAll(scope)
                || (agencyId != null
                        && scope.agencyCodes().contains(agency(scope, agencyId).code()));
    }

    private Optional<Deputyship> deputyOfHead(Scope scope, Decision decision) {
        String code = agency(scope, decision.agencyId()).code();
        return scope.deputyships().stream()
                .filter(place -> place.agencyCode().equals(code))
                .findFirst();
    }

    private static boolean isOfUnit(PlanResponse plan, @Nullable UUID agencyId) {
        return agencyId != null && !agencyId.equals(plan.issuingAgencyId());
    }

    private AgencyResponse agency(Scope scope, @Nullable UUID id) {
        return agencies.withIds(scope, id == null ? Set.of() : Set.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
    }
}
