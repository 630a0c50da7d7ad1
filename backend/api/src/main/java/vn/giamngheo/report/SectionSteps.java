package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.OtherEyes;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.FigureRepository.Named;
import vn.giamngheo.report.SectionAction.Standing;
import vn.giamngheo.report.SectionStepsRequest.ReturnedCell;
import vn.giamngheo.report.SectionStepsRequest.SectionVersion;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Judges whether somebody can take a step with sections: with all of them, or why not. */
@ApplicationScoped
class SectionSteps {
    /** What somebody else could do: it is told who. */
    private static final Set<StepRefusal> FOR_OTHERS =
            EnumSet.of(StepRefusal.NOT_YOUR_PART, StepRefusal.OWN_FIGURES, StepRefusal.OWN_SIGNATURE);

    private static final String REASON = "/reason";
    private static final Set<SectionAction> GOING_IN = Set.of(SectionAction.ASK_FOR_SIGNATURE, SectionAction.SUBMIT);

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final FigureRepository figures;
    private final Instance<SectionFigures> judges;

    SectionSteps(
            ReportRepository reports,
            SectionRepository sections,
            FigureRepository figures,
            Instance<SectionFigures> judges) {
        this.reports = reports;
        this.sections = sections;
        this.figures = figures;
        this.judges = judges;
    }

    /**
     * A section with which the step can be taken.
     *
     * @param row the same, with who verifies it
     * @param figures of it, where the step keeps or names them
     * @param signsOwn whether the caller signs what they have entered themselves, as the register lets the unit
     */
    record Step(
            ReportSection section,
            SectionRow row,
            ReportRow report,
            SectionPart part,
            List<Named> figures,
            boolean signsOwn) {}

    /** The steps to take, one for each section, in the order in which they are held. */
    List<Step> judge(Scope scope, SectionAction action, SectionStepsRequest request) {
        List<UUID> ids = request.sections().stream().map(SectionVersion::id).toList();
        List<ReportSection> held = sections.lock(scope, new HashSet<>(ids));
        sections.lockReports(scope, held);
        Map<UUID, ReportRow> seen =
                reports
                        .withIds(
                                scope,
                                held.stream().map(ReportSection::reportId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(ReportRow::id, Function.identity()));
        Map<UUID, SectionRow> rows = sections.of(scope, seen.keySet()).stream()
                .filter(row -> ReportVisibility.sees(scope, Objects.requireNonNull(seen.get(row.reportId())), row))
                .collect(Collectors.toMap(SectionRow::id, Function.identity()));
        requireKnown(ids, rows.keySet());
        requireVersions(request, rows);
        Set<UUID> own = requireAllowed(scope, action, request, rows, seen);
        Map<UUID, List<Named>> told = needsFigures(action, request)
                ? figures.of(scope, ids).stream().collect(Collectors.groupingBy(Named::sectionId))
                : Map.of();
        requireReasons(action, request, rows, told);
        if (GOING_IN.contains(action)) {
            requireFaultless(scope, ids);
        }
        List<Step> steps = new ArrayList<>();
        for (ReportSection section : held) {
            ReportRow report = Objects.requireNonNull(seen.get(section.reportId()));
            SectionRow row = Objects.requireNonNull(rows.get(section.id()));
            Set<SectionPart> parts = SectionParties.partsOf(scope, report, row);
            steps.add(new Step(
                    section,
                    row,
                    report,
                    action.partOf(parts),
                    told.getOrDefault(section.id(), List.of()),
                    own.contains(section.id())));
        }
        return steps;
    }

    /** Figures are kept as they went in, and come back by themselves; any other step is one with the section. */
    private static boolean needsFigures(SectionAction action, SectionStepsRequest request) {
        return action == SectionAction.SUBMIT || !cells(request).isEmpty();
    }

    private static void requireKnown(List<UUID> ids, Set<UUID> seen) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.contains(ids.get(i))) {
                errors.add(error(at(i) + "/id", "unknown-reference"));
            } else if (!named.add(ids.get(i))) {
                errors.add(error(at(i) + "/id", "named-twice"));
            }
        }
        refuse(ProblemType.INVALID_FIELDS, "One or more sections are not there, or named twice", errors);
    }

    private static void requireVersions(SectionStepsRequest request, Map<UUID, SectionRow> rows) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.sections().size(); i++) {
            SectionVersion one = request.sections().get(i);
            if (one.version() != Objects.requireNonNull(rows.get(one.id())).version()) {
                errors.add(error(at(i) + "/version", "stale-version"));
            }
        }
        refuse(ProblemType.STALE_VERSION, "Read it again and repeat the step", errors);
    }

    /** Refuses what can't be done; tells of the sections that the caller has entered and signs. */
    private Set<UUID> requireAllowed(
            Scope scope,
            SectionAction action,
            SectionStepsRequest request,
            Map<UUID, SectionRow> rows,
            Map<UUID, ReportRow> seen) {
        Map<UUID, Tally> tallies = sections.tallies(scope, rows.keySet());
        Set<UUID> own = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.sections().size(); i++) {
            SectionRow row =
                    Objects.requireNonNull(rows.get(request.sections().get(i).id()));
            ReportRow report = Objects.requireNonNull(seen.get(row.reportId()));
            Standing standing = SectionParties.standing(scope, report, row, tallies.getOrDefault(row.id(), Tally.NONE));
            String pointer = at(i);
            action.refusal(standing)
                    .ifPresentOrElse(
                            why -> errors.add(new FieldError(pointer, why.key(), params(action, report, row, why))),
                            () -> {
                                if (action.signsOwn(standing)) {
                                    own.add(row.id());
                                    if (isBlank(request.reason())) {
                                        errors.add(error(REASON, "not-blank"));
                                    }
                                }
                            });
        }
        boolean onlyReasons = errors.stream().allMatch(one -> one.pointer().equals(REASON));
        refuse(
                onlyReasons ? ProblemType.INVALID_FIELDS : ProblemType.STEP_NOT_POSSIBLE,
                action + " is not possible for you with all of these sections",
                errors);
        return own;
    }

    private static Map<String, String> params(SectionAction action, ReportRow report, SectionRow row, StepRefusal why) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("sectionId", row.id().toString());
        params.put("agency", report.agencyShortName());
        params.put("state", row.state().name());
        if (FOR_OTHERS.contains(why)) {
            List<OtherEyes> who = SectionParties.actors(action, report, row).stream()
                    .map(actor ->
                            new OtherEyes(OtherEyes.Part.valueOf(actor.part().name()), actor.unitName()))
                    .toList();
            params.put("who", OtherEyes.words(who));
            if (why != StepRefusal.NOT_YOUR_PART) {
                action.separation().ifPresent(rule -> params.putAll(rule.params(who)));
            }
        }
        return params;
    }

    private static void requireReasons(
            SectionAction action,
            SectionStepsRequest request,
            Map<UUID, SectionRow> rows,
            Map<UUID, List<Named>> told) {
        List<ReturnedCell> cells = cells(request);
        List<FieldError> errors = new ArrayList<>();
        if (!cells.isEmpty() && action != SectionAction.RETURN) {
            errors.add(error("/cells", "only-returned"));
        }
        Map<UUID, UUID> sectionOf = new HashMap<>();
        told.values()
                .forEach(figures ->
                        figures.forEach(figure -> sectionOf.put(figure.figure().resultId(), figure.sectionId())));
        Set<UUID> named = new HashSet<>();
        Set<UUID> withCells = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            UUID sectionId = sectionOf.get(cells.get(i).resultId());
            if (sectionId == null) {
                errors.add(error("/cells/" + i + "/resultId", "unknown-reference"));
            } else if (!named.add(cells.get(i).resultId())) {
                errors.add(error("/cells/" + i + "/resultId", "named-twice"));
            } else {
                withCells.add(sectionId);
            }
        }
        boolean said = request.sections().stream().allMatch(section -> withCells.contains(section.id()));
        boolean asked = request.sections().stream()
                .anyMatch(section -> action.needsReason(
                        Objects.requireNonNull(rows.get(section.id())).state()));
        if (asked && isBlank(request.reason()) && !said) {
            errors.add(error(REASON, "not-blank"));
        }
        refuse(ProblemType.INVALID_FIELDS, "One or more fields are not valid", errors);
    }

    private void requireFaultless(Scope scope, List<UUID> ids) {
        List<FieldError> errors = judges.stream()
                .flatMap(judge -> judge.faults(scope, new HashSet<>(ids)).stream())
                .map(fault -> {
                    Map<String, String> params = new LinkedHashMap<>(fault.params());
                    params.put("resultId", fault.resultId().toString());
                    return new FieldError(at(ids.indexOf(fault.sectionId())), fault.type(), params);
                })
                .toList();
        refuse(ProblemType.INVALID_FIELDS, "With these figures a section is not sent in", errors);
    }

    /** The figures that come back with a step. */
    static List<ReturnedCell> cells(SectionStepsRequest request) {
        List<ReturnedCell> cells = request.cells();
        return cells == null ? List.of() : cells;
    }

    static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }

    private static String at(int section) {
        return "/sections/" + section;
    }

    private static FieldError error(String pointer, String rule) {
        return new FieldError(pointer, rule, Map.of());
    }

    private static void refuse(ProblemType type, String detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }
}
