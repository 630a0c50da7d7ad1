package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** What each line of a draft must obey by itself, whatever the books say: known things, and ends that fit the decision. */
@ApplicationScoped
class LineRules {
    private final AgencyService agencies;
    private final AreaService areas;
    private final ProjectService projects;
    private final LedgerRepository ledger;
    private final DecisionRepository decisions;

    LineRules(
            AgencyService agencies,
            AreaService areas,
            ProjectService projects,
            LedgerRepository ledger,
            DecisionRepository decisions) {
        this.agencies = agencies;
        this.areas = areas;
        this.projects = projects;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /** The cells at fault, in the order of the lines. */
    List<FieldError> of(Scope scope, PlanResponse plan, Decision decision, List<DecisionLineRequest> lines) {
        Known known = known(scope, plan, lines);
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> reversedHere = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            DecisionLineRequest line = lines.get(i);
            Cells cells = new Cells("/lines/" + i, errors);
            things(known, line, cells);
            if (line.flagReason() != null && decision.authority() == DecisionAuthority.OWN) {
                cells.wrong("flagReason", "only-superior");
            }
            if (line.reversesId() != null) {
                reversal(known, decision, line, reversedHere, cells);
            } else if (decision.authority() == DecisionAuthority.SUPERIOR) {
                superior(decision.kind(), line, cells);
            } else {
                own(known, plan, decision, line, cells);
            }
        }
        return errors;
    }

    private static void things(Known known, DecisionLineRequest line, Cells cells) {
        if (!known.subProjects.contains(line.subProjectId())) {
            cells.wrong("subProjectId", "unknown-reference");
        }
        if (line.fundingSource() == FundingSource.UNSTATED) {
            cells.wrong("fundingSource", "unstated");
        }
        agency(known, line.fromAgencyId(), "fromAgencyId", cells);
        agency(known, line.toAgencyId(), "toAgencyId", cells);
        if (line.fromAgencyId() == null && line.toAgencyId() == null) {
            cells.wrong("toAgencyId", "not-null");
        } else if (Objects.equals(line.fromAgencyId(), line.toAgencyId())) {
            cells.wrong("toAgencyId", "same-agency");
        }
    }

    private static void agency(Known known, @Nullable UUID id, String field, Cells cells) {
        if (id == null) {
            return;
        }
        AgencyResponse agency = known.agencies.get(id);
        if (agency == null) {
            cells.wrong(field, "unknown-reference");
        } else if (!known.areaIds.contains(agency.areaId()) || agency.kind() == AgencyKind.GROUP) {
            cells.wrong(field, "outside-the-area");
        }
    }

    private static void superior(DecisionKind kind, DecisionLineRequest line, Cells cells) {
        boolean comes = line.fromAgencyId() == null;
        boolean goes = line.toAgencyId() == null;
        switch (kind) {
            case INITIAL, CARRY_OVER -> cells.require(comes, "fromAgencyId", "from-outside");
            case WITHDRAWAL -> cells.require(goes, "toAgencyId", "to-outside");
            case ADJUSTMENT -> cells.require(comes || goes, "fromAgencyId", "one-end-outside");
            case TRANSFER -> {
                // Between sub-projects by the outside, between agencies of one directly.
            }
        }
    }

    private static void own(Known known, PlanResponse plan, Decision decision, DecisionLineRequest line, Cells cells) {
        UUID deciding = Objects.requireNonNull(decision.agencyId());
        boolean comes = line.fromAgencyId() == null;
        boolean goes = line.toAgencyId() == null;
        boolean issues = deciding.equals(plan.issuingAgencyId());
        if (decision.kind() == DecisionKind.WITHDRAWAL) {
            cells.require(!comes, "fromAgencyId", "not-null");
            cells.require(deciding.equals(line.toAgencyId()), "toAgencyId", "back-to-decider");
            return;
        }
        if (decision.kind() == DecisionKind.CARRY_OVER && (issues || !comes)) {
            cells.require(comes, "fromAgencyId", "from-outside");
        } else if (decision.kind() != DecisionKind.TRANSFER && (comes || goes)) {
            boolean budget = isOwnBudget(known, issues, deciding, line.fundingSource());
            cells.require(
                    budget && (comes || decision.kind() == DecisionKind.ADJUSTMENT),
                    comes ? "fromAgencyId" : "toAgencyId",
                    "only-own-budget");
        }
        if (!issues) {
            boolean takes = deciding.equals(line.toAgencyId());
            cells.require(takes || deciding.equals(line.fromAgencyId()), "fromAgencyId", "not-the-deciders");
            cells.require(!takes || comes, "fromAgencyId", "only-by-withdrawal");
        }
    }

    /** The district's council and a commune's dispose of money of their own. */
    private static boolean isOwnBudget(Known known, boolean issues, UUID deciding, FundingSource source) {
        AgencyResponse agency = known.agencies.get(deciding);
        boolean committee = agency != null && agency.kind() == AgencyKind.PEOPLES_COMMITTEE;
        return issues
                ? source == FundingSource.DISTRICT || source == FundingSource.COMMUNE
                : committee && source == FundingSource.COMMUNE;
    }

    private static void reversal(
            Known known, Decision decision, DecisionLineRequest line, Set<UUID> reversedHere, Cells cells) {
        UUID reversesId = Objects.requireNonNull(line.reversesId());
        Allocation reversed = known.reversals.get(reversesId);
        Decision before = reversed == null ? null : known.decisions.get(reversed.decisionId());
        if (reversed == null || before == null) {
            cells.wrong("reversesId", "unknown-reference");
        } else if (decision.kind() != DecisionKind.ADJUSTMENT) {
            cells.wrong("reversesId", "only-adjustment");
        } else if (reversed.isReversal()) {
            cells.wrong("reversesId", "is-reversal");
        } else if (known.reversed.contains(reversesId) || !reversedHere.add(reversesId)) {
            cells.wrong("reversesId", "reversed-already");
        } else if (before.authority() != decision.authority()
                || !Objects.equals(before.agencyId(), decision.agencyId())) {
            cells.wrong("reversesId", "of-another-authority");
        } else if (!isMirror(reversed.mirrored(), line)) {
            cells.wrong("amount", "reversal-mirrors-line");
        }
    }

    private static boolean isMirror(DecisionLineRequest mirrored, DecisionLineRequest line) {
        return mirrored.subProjectId().equals(line.subProjectId())
                && mirrored.fundingSource() == line.fundingSource()
                && mirrored.capitalKind() == line.capitalKind()
                && Objects.equals(mirrored.fromAgencyId(), line.fromAgencyId())
                && Objects.equals(mirrored.toAgencyId(), line.toAgencyId())
                && mirrored.amount().equals(line.amount());
    }

    private Known known(Scope scope, PlanResponse plan, List<DecisionLineRequest> lines) {
        Set<UUID> agencyIds = lines.stream()
                .flatMap(line -> Stream.of(line.fromAgencyId(), line.toAgencyId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> reversesIds = lines.stream()
                .map(DecisionLineRequest::reversesId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> areaIds = areas.below(scope, plan.areaId()).stream()
                .map(AreaResponse::id)
                .collect(Collectors.toCollection(HashSet::new));
        areaIds.add(plan.areaId());
        List<Allocation> reversals = reversesIds.isEmpty() ? List.of() : ledger.withIds(scope, plan.id(), reversesIds);
        Set<UUID> decisionIds = reversals.stream().map(Allocation::decisionId).collect(Collectors.toSet());
        return new Known(
                projects.subProjectsOf(scope, plan.id()).stream()
                        .map(SubProjectResponse::id)
                        .collect(Collectors.toSet()),
                agencies.withIds(scope, agencyIds).stream()
                        .collect(Collectors.toMap(AgencyResponse::id, Function.identity())),
                areaIds,
                reversals.stream().collect(Collectors.toMap(Allocation::id, Function.identity())),
                decisionIds.isEmpty()
                        ? Map.of()
                        : decisions.withIds(scope, decisionIds).stream()
                                .collect(Collectors.toMap(Decision::id, Function.identity())),
                reversesIds.isEmpty() ? Set.of() : ledger.reversed(scope, reversesIds));
    }

    /** What the lines name, as far as it is there and within sight. */
    private record Known(
            Set<UUID> subProjects,
            Map<UUID, AgencyResponse> agencies,
            Set<UUID> areaIds,
            Map<UUID, Allocation> reversals,
            Map<UUID, Decision> decisions,
            Set<UUID> reversed) {}

    /** The cells of one line. */
    private record Cells(String line, List<FieldError> errors) {
        void wrong(String field, String rule) {
            errors.add(new FieldError(line + "/" + field, rule, Map.of()));
        }

        void require(boolean holds, String field, String rule) {
            if (!holds) {
                wrong(field, rule);
            }
        }
    }
}
