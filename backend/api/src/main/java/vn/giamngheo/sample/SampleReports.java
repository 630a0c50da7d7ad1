package vn.giamngheo.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.access.UnitRole.Role;
import vn.giamngheo.report.ReportFilter;
import vn.giamngheo.report.ReportNarrativeRequest;
import vn.giamngheo.report.ReportService;
import vn.giamngheo.report.ReportSummary;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.report.SectionStepService;
import vn.giamngheo.report.SectionStepsRequest;
import vn.giamngheo.report.SectionStepsRequest.SectionVersion;
import vn.giamngheo.result.ResultCell;
import vn.giamngheo.result.ResultCellsRequest;
import vn.giamngheo.result.ResultService;
import vn.giamngheo.round.ReportingPeriod;
import vn.giamngheo.round.RoundKind;
import vn.giamngheo.round.RoundRequest;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.time.Backdating;

/** Enters sample rounds, and the reports of most of those that they ask, as people would: written, signed, verified, accepted. */
@ApplicationScoped
class SampleReports {
    private static final String ROUNDS = "sample/rounds-2024.csv";
    private static final String REPORTS = "sample/reports-2024.csv";
    private static final String NOTE = "Số liệu mẫu để minh họa; không phải báo cáo có thật";
    private static final PageRequest ALL = new PageRequest(100, null, null);
    private static final String MANAGING = "ldtbxh";
    private static final Scope MANAGER = acting("manager", Set.of(), Set.of(ProgrammeRole.MANAGER));
    private static final Scope LEADER = acting("leader", Set.of(), Set.of(ProgrammeRole.LEADER));
    private static final Scope VERIFIER = acting(
            "verifier",
            Set.of(new UnitRole(MANAGING, Role.OFFICER), new UnitRole("vhtt", Role.OFFICER)),
            Set.of(ProgrammeRole.MANAGER));

    /** How long verifying and accepting take. */
    private static final int DAYS_TO_VERIFY = 1;

    private static final int DAYS_TO_ACCEPT = 3;
    private static final int DAYS_TO_CLOSE = 15;

    private final RoundService rounds;
    private final ReportService reports;
    private final ResultService results;
    private final SectionStepService steps;

    SampleReports(RoundService rounds, ReportService reports, ResultService results, SectionStepService steps) {
        this.rounds = rounds;
        this.reports = reports;
        this.results = results;
        this.steps = steps;
    }

    /** Enters all of them, into a plan that has no rounds yet, and calls after each round. */
    void enter(UUID planId, int year, Runnable afterEach) {
        Map<String, List<SampleReport>> byRound = SampleService.lines(REPORTS).stream()
                .map(SampleReport::of)
                .collect(Collectors.groupingBy(SampleReport::round));
        for (String line : SampleService.lines(ROUNDS)) {
            SampleRound round = SampleRound.of(line);
            enter(planId, year, round, byRound.getOrDefault(round.key(), List.of()));
            afterEach.run();
        }
    }

    private void enter(UUID planId, int year, SampleRound round, List<SampleReport> told) {
        RoundResponse open = open(planId, year, round);
        ReportFilter ofRound = new ReportFilter(planId, open.id(), null, null, null, null);
        told.stream()
                .collect(Collectors.groupingBy(SampleReport::days, TreeMap::new, Collectors.toList()))
                .forEach((days, ofDay) -> {
                    Backdating.at(round.daysAfter(year, days), () -> write(ofRound, ofDay));
                    Backdating.at(round.daysAfter(year, days + DAYS_TO_VERIFY), () -> verify(ofRound, ofDay));
                    Backdating.at(round.daysAfter(year, days + DAYS_TO_ACCEPT), () -> accept(ofRound, ofDay));
                });
        if (round.closed()) {
            Backdating.at(
                    round.daysAfter(year, DAYS_TO_CLOSE),
                    () -> rounds.close(MANAGER, open.id(), IfMatch.of(open.version())));
        }
    }

    private RoundResponse open(UUID planId, int year, SampleRound round) {
        ReportingPeriod period = round.period(year);
        RoundRequest request = new RoundRequest(
                planId,
                RoundKind.BASE,
                round.frequency(),
                null,
                period.from(),
                period.to(),
                null,
                null,
                null,
                NOTE,
                null,
                null);
        List<RoundResponse> opened = new ArrayList<>();
        Backdating.at(round.daysAfter(year, 0), () -> opened.add(rounds.open(MANAGER, request)));
        return opened.getFirst();
    }

    private void write(ReportFilter ofRound, List<SampleReport> told) {
        Scope officer = ofUnits("officer", told, Role.OFFICER);
        Map<String, ReportSummary> asked = asked(officer, ofRound);
        for (SampleReport one : told) {
            ReportSummary report = Objects.requireNonNull(asked.get(one.agency()), one.agency());
            List<ResultCell> cells = results.of(officer, report.id()).rows().stream()
                    .flatMap(row -> one.cell(row).stream())
                    .toList();
            results.enter(officer, report.id(), new ResultCellsRequest(cells));
            ReportNarrativeRequest narrative = one.narrative();
            if (narrative != null) {
                reports.tell(officer, report.id(), IfMatch.of(report.version()), narrative);
            }
        }
        take(officer, ofRound, told, SampleReport::isReady, null, steps::askForSignature);
        take(ofUnits("head", told, Role.HEAD), ofRound, told, SampleReport::isSigned, null, steps::submit);
    }

    private void verify(ReportFilter ofRound, List<SampleReport> told) {
        take(VERIFIER, ofRound, told, SampleReport::isVerified, null, steps::verify);
        told.stream()
                .filter(one -> one.state() == SectionState.RETURNED)
                .forEach(one -> take(VERIFIER, ofRound, List.of(one), all -> true, one.returned(), steps::giveBack));
    }

    /** What the managing agency tells itself is accepted by whoever leads. */
    private void accept(ReportFilter ofRound, List<SampleReport> told) {
        take(MANAGER, ofRound, told, one -> one.isAccepted() && !one.agency().equals(MANAGING), null, steps::accept);
        take(LEADER, ofRound, told, one -> one.isAccepted() && one.agency().equals(MANAGING), null, steps::accept);
    }

    /** Takes a step with all sections of those of the reports that have come so far. */
    private void take(
            Scope scope,
            ReportFilter ofRound,
            List<SampleReport> told,
            Predicate<SampleReport> which,
            @Nullable String reason,
            BiConsumer<Scope, SectionStepsRequest> step) {
        Set<String> agencies =
                told.stream().filter(which).map(SampleReport::agency).collect(Collectors.toSet());
        if (agencies.isEmpty()) {
            return;
        }
        Map<String, ReportSummary> asked = asked(scope, ofRound);
        List<SectionVersion> sections = agencies.stream()
                .flatMap(agency -> Objects.requireNonNull(asked.get(agency), agency).sections().stream())
                .map(section -> new SectionVersion(section.id(), section.version()))
                .toList();
        step.accept(scope, new SectionStepsRequest(sections, reason, null));
    }

    private Map<String, ReportSummary> asked(Scope scope, ReportFilter ofRound) {
        return reports.list(scope, ofRound, ALL).items().stream()
                .collect(Collectors.toMap(ReportSummary::agencyCode, Function.identity()));
    }

    private static Scope ofUnits(String who, Collection<SampleReport> told, Role role) {
        return acting(
                who, told.stream().map(one -> new UnitRole(one.agency(), role)).collect(Collectors.toSet()), Set.of());
    }

    private static Scope acting(String who, Set<UnitRole> units, Set<ProgrammeRole> roles) {
        return new Scope("sample-" + who, "sample:" + who, "Dữ liệu mẫu", units, roles, Set.of(), List.of());
    }
}
