package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.report.ReportOpening;
import vn.giamngheo.report.Verifiers;
import vn.giamngheo.result.ResultAskingService;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Decides what a round asks, of whom, and asks it: reports, their sections, and an empty cell for each figure. */
@ApplicationScoped
class RoundOpening {
    private final IndicatorService indicators;
    private final RoundParties parties;
    private final ReportOpening reports;
    private final ResultAskingService results;

    RoundOpening(
            IndicatorService indicators, RoundParties parties, ReportOpening reports, ResultAskingService results) {
        this.indicators = indicators;
        this.parties = parties;
        this.reports = reports;
        this.results = results;
    }

    /** What the round asks; refused where that is nothing. */
    List<Asked> asked(Scope scope, PlanResponse plan, RoundRequest request) {
        List<IndicatorResponse> all = indicators.indicatorsOf(scope, plan.id());
        PlanParties there = parties.of(scope, plan, all);
        Asking asking = there.asking(request.dataFrom(), request.dataTo());
        Frequency frequency = request.frequency();
        if (frequency != null) {
            if (there.isOverBefore(request.dataFrom())) {
                throw ProblemException.invalidField("/dataFrom", "area-ended");
            }
            List<IndicatorResponse> ofFrequency = Asking.ofFrequency(all, frequency);
            // Of what is asked by months already the quarter is derived: asked again, it would be counted twice.
            Set<ResultAskingService.Place> already =
                    results.askedAround(scope, plan.id(), request.dataFrom(), request.dataTo());
            List<Asked> asked = asking.regular(ofFrequency).stream()
                    .filter(one -> !already.contains(new ResultAskingService.Place(one.indicatorId(), one.areaId())))
                    .toList();
            if (asked.isEmpty()) {
                throw nothingToAsk(there.gaps(asking.leftOut(ofFrequency)));
            }
            return asked;
        }
        LocalDate day = there.dayOf(request.dataFrom(), request.dataTo());
        return adHoc(scope, request, all, asking, new HashSet<>(List.of(day, request.dataTo())));
    }

    /** Who was to be asked, and has ended, is named. */
    private static ProblemException nothingToAsk(List<RoundGap> gaps) {
        if (gaps.isEmpty()) {
            return ProblemException.invalidField("/frequency", "nothing-to-ask");
        }
        String units = gaps.stream().map(RoundGap::agencyShortName).distinct().collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "Whoever was to be asked has ended",
                List.of(new FieldError("/frequency", "nobody-to-ask", Map.of("units", units))));
    }

    private List<Asked> adHoc(
            Scope scope, RoundRequest request, List<IndicatorResponse> all, Asking asking, Set<LocalDate> days) {
        List<UUID> agencyIds = Objects.requireNonNullElse(request.agencyIds(), List.of());
        Map<UUID, UUID> asks = new LinkedHashMap<>();
        Map<UUID, String> names = new HashMap<>();
        parties.existing(scope, agencyIds, days).forEach(agency -> {
            asks.put(agency.id(), agency.areaId());
            names.put(agency.id(), agency.shortName());
        });
        List<FieldError> errors = new ArrayList<>(placed("/agencyIds/", agencyIds, asks.keySet(), Set.of()));
        List<UUID> wanted = Objects.requireNonNullElse(request.indicatorIds(), List.of());
        Map<UUID, IndicatorResponse> known =
                all.stream().collect(Collectors.toMap(IndicatorResponse::id, Function.identity()));
        errors.addAll(placed("/indicatorIds/", wanted, known.keySet(), Asking.derived(all)));
        refuse(errors);
        Set<UUID> places = new HashSet<>(asks.values());
        places.addAll(asking.committees().keySet());
        List<Asked> asked = asking.adHoc(
                all.stream()
                        .filter(indicator -> wanted.contains(indicator.id()))
                        .toList(),
                asks,
                parties.above(scope, places));
        refuse(unasked(agencyIds, asked, names));
        return asked;
    }

    /** Whoever has nothing to tell is not left out in silence; each place names all of them. */
    private static List<FieldError> unasked(List<UUID> agencyIds, List<Asked> asked, Map<UUID, String> names) {
        Set<UUID> answering = asked.stream().map(Asked::agencyId).collect(Collectors.toSet());
        List<UUID> unasked =
                agencyIds.stream().filter(id -> !answering.contains(id)).toList();
        String units = unasked.stream()
                .map(id -> Objects.requireNonNull(names.get(id)))
                .collect(Collectors.joining(", "));
        return unasked.stream()
                .map(id -> new FieldError(
                        "/agencyIds/" + agencyIds.indexOf(id), "told-by-another", Map.of("units", units)))
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "One or more fields are not valid", errors);
        }
    }

    /** Asks it. */
    void open(Scope scope, ReportingRound round, List<Asked> asked) {
        Map<UUID, List<Asked>> byAgency =
                asked.stream().collect(Collectors.groupingBy(Asked::agencyId, LinkedHashMap::new, Collectors.toList()));
        Set<UUID> communes = parties.ofCommunes(scope, byAgency.keySet());
        List<ResultAskingService.Asked> cells = new ArrayList<>();
        byAgency.forEach((agencyId, ofAgency) -> {
            Set<Verifiers> verifiers = ofAgency.stream().map(Asked::verifiers).collect(Collectors.toSet());
            Map<Verifiers, UUID> sections = reports.open(
                    scope,
                    round.planId(),
                    round.id(),
                    agencyId,
                    communes.contains(agencyId)
                            ? round.due().communes()
                            : round.due().agencies(),
                    verifiers);
            ofAgency.forEach(one -> cells.add(new ResultAskingService.Asked(
                    round.planId(),
                    round.id(),
                    Objects.requireNonNull(sections.get(one.verifiers())),
                    one.indicatorId(),
                    one.areaId())));
        });
        results.ask(scope, cells);
    }

    /** The reports of a round are due anew. */
    void moveDue(Scope scope, ReportingRound round) {
        Set<UUID> communes = parties.ofCommunes(scope, reports.agenciesOf(scope, round.id()));
        reports.moveDue(
                scope,
                round.id(),
                agencyId -> communes.contains(agencyId)
                        ? round.due().communes()
                        : round.due().agencies());
    }

    private static List<FieldError> placed(String pointer, List<UUID> ids, Set<UUID> known, Set<UUID> derived) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            String rule = !known.contains(id)
                    ? "unknown-reference"
                    : derived.contains(id) ? "derived" : named.add(id) ? "" : "named-twice";
            if (!rule.isEmpty()) {
                errors.add(new FieldError(pointer + i, rule, Map.of()));
            }
        }
        return errors;
    }
}
