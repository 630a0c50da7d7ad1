package vn.giamngheo.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.decision.DecisionAuthority;
import vn.giamngheo.decision.DecisionIssueRequest;
import vn.giamngheo.decision.DecisionLineRequest;
import vn.giamngheo.decision.DecisionLineService;
import vn.giamngheo.decision.DecisionLinesRequest;
import vn.giamngheo.decision.DecisionLinesResponse;
import vn.giamngheo.decision.DecisionRequest;
import vn.giamngheo.decision.DecisionResponse;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** Enters the sample decisions as people would: drafted by one, issued by another, through the same services and rules. */
@ApplicationScoped
class SampleDecisions {
    private static final String FILE = "sample/decisions-2024.csv";
    private static final LocalDate DURING_THE_PLAN = LocalDate.of(2024, 6, 1);
    private static final Source SAMPLE =
            new Source(null, Provenance.SAMPLE, "Số liệu mẫu để minh họa; không phải quyết định có thật");

    private final DecisionService decisions;
    private final DecisionLineService lines;
    private final ProjectService projects;
    private final AgencyService agencies;

    SampleDecisions(
            DecisionService decisions, DecisionLineService lines, ProjectService projects, AgencyService agencies) {
        this.decisions = decisions;
        this.lines = lines;
        this.projects = projects;
        this.agencies = agencies;
    }

    void enter(UUID planId) {
        SampleService.lines(FILE).stream()
                .map(SampleLine::of)
                .collect(Collectors.groupingBy(SampleLine::decision, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOne -> enter(planId, ofOne));
    }

    private void enter(UUID planId, List<SampleLine> of) {
        SampleLine first = of.getFirst();
        Scope drafter = acting("drafter", first.decider(), false);
        Scope issuer = acting("issuer", first.decider(), true);
        Map<String, UUID> subProjects = projects.subProjectsOf(drafter, planId).stream()
                .collect(Collectors.toMap(SubProjectResponse::code, SubProjectResponse::id));
        DecisionResponse draft = decisions.create(
                drafter, new IdempotencyKey("sample-" + planId + "-" + first.decision()), request(planId, first));
        DecisionLinesResponse written = lines.replace(
                drafter,
                draft.id(),
                IfMatch.of(draft.version()),
                new DecisionLinesRequest(of.stream()
                        .map(line -> line(line, Objects.requireNonNull(subProjects.get(line.subProject()))))
                        .toList()));
        DecisionIssueRequest issue = first.issue();
        if (issue != null) {
            decisions.issue(
                    issuer,
                    draft.id(),
                    IfMatch.of(written.version()),
                    new IdempotencyKey("sample-" + draft.id()),
                    issue);
        }
    }

    private DecisionRequest request(UUID planId, SampleLine first) {
        UUID decider = agency(first.decider());
        return new DecisionRequest(
                planId,
                first.kind(),
                decider == null ? DecisionAuthority.SUPERIOR : DecisionAuthority.OWN,
                decider,
                first.issuingBody(),
                null,
                null,
                first.summary(),
                null,
                null,
                SAMPLE);
    }

    private DecisionLineRequest line(SampleLine line, UUID subProjectId) {
        return new DecisionLineRequest(
                subProjectId,
                line.source(),
                CapitalKind.RECURRENT,
                agency(line.from()),
                agency(line.to()),
                line.amount(),
                null,
                null,
                null);
    }

    private @Nullable UUID agency(String code) {
        return code.isEmpty()
                ? null
                : agencies.idOf(code, DURING_THE_PLAN)
                        .orElseThrow(() -> new IllegalArgumentException("No agency " + code));
    }

    /** Somebody who drafts, or issues, for whoever decides; two of them, as nobody does both. */
    private static Scope acting(String who, String decider, boolean issues) {
        boolean ofUnit = !decider.isEmpty() && !decider.equals(SampleLine.ISSUER);
        Set<UnitRole> units =
                ofUnit ? Set.of(new UnitRole(decider, issues ? UnitRole.Role.HEAD : UnitRole.Role.OFFICER)) : Set.of();
        Set<ProgrammeRole> roles = ofUnit ? Set.of() : Set.of(issues ? ProgrammeRole.LEADER : ProgrammeRole.FINANCE);
        return new Scope("sample-" + who, "sample:" + who, "Dữ liệu mẫu", units, roles, Set.of(), List.of());
    }
}
