package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.progress.ProgressTrace;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Puts a round together: drafted by one, issued by another, and never changed after that. */
@ApplicationScoped
@Transactional
public class ConsolidationService {
    private final ConsolidationRepository consolidations;
    private final FigureTaking taking;
    private final ConsolidationParties parties;
    private final Imprints imprints;
    private final Wording wording;
    private final RoundService rounds;
    private final PlanService plans;
    private final AgencyService agencies;
    private final HistoryService history;
    private final Clock clock;

    ConsolidationService(
            ConsolidationRepository consolidations,
            FigureTaking taking,
            ConsolidationParties parties,
            Imprints imprints,
            Wording wording,
            RoundService rounds,
            PlanService plans,
            AgencyService agencies,
            HistoryService history,
            Clock clock) {
        this.consolidations = consolidations;
        this.taking = taking;
        this.parties = parties;
        this.imprints = imprints;
        this.wording = wording;
        this.rounds = rounds;
        this.plans = plans;
        this.agencies = agencies;
        this.history = history;
        this.clock = clock;
    }

    /** The consolidations within the scope that meet the filter. */
    public Page<ConsolidationSummary> list(Scope scope, ConsolidationFilter filter, PageRequest page) {
        return consolidations.list(scope, filter, page);
    }

    /** One consolidation; not found where there is none within the scope. */
    public ConsolidationResponse get(Scope scope, UUID id) {
        return response(scope, seen(scope, id));
    }

    /** What stands around it: as it was issued, else as it is now. */
    Imprint imprint(Scope scope, UUID id) {
        Consolidation seen = seen(scope, id);
        return consolidations.imprint(scope, seen).orElseGet(() -> {
            PlanResponse plan = plans.get(scope, seen.planId());
            UUID issuing = Objects.requireNonNullElseGet(
                    seen.issuingAgencyId(),
                    () -> agencies.heldToday(scope, plan.managingAgencyId()).id());
            return imprints.now(scope, plan, rounds.get(scope, seen.roundId()), issuing);
        });
    }

    /** What was done to a consolidation, newest first; the words of its drafts for who sees every report, as they quote units. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        seen(scope, id);
        // What stands around it is read in its documents.
        Page<HistoryEntry> told = history.of(scope, "consolidation", id, page).map(entry -> entry.without("imprint"));
        return ConsolidationRepository.seesAll(scope) ? told : told.map(ConsolidationService::withoutWords);
    }

    private static HistoryEntry withoutWords(HistoryEntry entry) {
        return entry.without("resultsText").without("difficultiesText").without("proposalsText");
    }

    /** The single figures behind one indicator or all, in one area or all; of the period alone where that is asked for. */
    public ConsolidationTrace trace(
            Scope scope, UUID id, @Nullable UUID indicatorId, @Nullable UUID areaId, boolean periodAlone) {
        Consolidation consolidation = seen(scope, id);
        Snapshot taken = consolidations.read(scope, consolidations.latest(scope, consolidation));
        List<Line> lines = taken.contents().lines().stream()
                .filter(one -> indicatorId == null || one.indicatorId().equals(indicatorId))
                .toList();
        if (indicatorId != null && lines.isEmpty()) {
            throw ProblemException.notFound("indicator", indicatorId);
        }
        RoundResponse round = rounds.get(scope, consolidation.roundId());
        List<ProgressTrace.Line> behind = taken.behind(areaId).stream()
                .filter(one -> lines.stream().anyMatch(line -> line.asked().contains(one.indicatorId())))
                .filter(one -> !periodAlone || round.takesIn(one.dataFrom(), one.dataTo()))
                .toList();
        Set<UUID> own = agencies.named(scope, scope.agencyCodes()).stream()
                .map(AgencyResponse::id)
                .collect(Collectors.toSet());
        List<ProgressTrace.Line> shown = behind.stream()
                .filter(one -> ConsolidationRepository.seesAll(scope)
                        || one.state().equals(SectionState.ACCEPTED.name())
                        || own.contains(one.agencyId()))
                .toList();
        return new ConsolidationTrace(id, indicatorId, areaId, behind.size() - shown.size(), shown);
    }

    /** What a revision says otherwise than the one before. */
    public ConsolidationDifferences differences(Scope scope, UUID id) {
        Consolidation now = seen(scope, id);
        return before(scope, now)
                .map(before -> {
                    Comparison comparison = comparison(scope, before, now);
                    return new ConsolidationDifferences(
                            id, before.id(), before.revision(), comparison.figures(), comparison.answers());
                })
                .orElseGet(() -> new ConsolidationDifferences(id, null, null, List.of(), List.of()));
    }

    /** The same, each figure in full; nothing for the first revision. */
    Optional<Comparison> comparison(Scope scope, UUID id) {
        Consolidation now = seen(scope, id);
        return before(scope, now).map(before -> comparison(scope, before, now));
    }

    private Optional<Consolidation> before(Scope scope, Consolidation now) {
        return consolidations.revision(scope, now.roundId(), now.revision() - 1);
    }

    private Comparison comparison(Scope scope, Consolidation before, Consolidation now) {
        return new Comparison(contents(scope, before), contents(scope, now));
    }

    /** Begins the next revision of a round's report: with its figures as they are now, and the words of its units. */
    @Audited("consolidation.make")
    public ConsolidationResponse make(Scope scope, @NotNull @Valid ConsolidationRequest request) {
        RoundResponse round =
                rounds.find(scope, request.roundId()).orElseThrow(() -> ProblemException.unknownReference("/roundId"));
        plans.requireEditable(scope, round.planId());
        Optional<Consolidation> last = consolidations.last(scope, round.id());
        if (last.filter(Consolidation::isDraft).isPresent()) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "A draft of the round's report is there already");
        }
        Instant now = clock.instant();
        Snapshot taken = taking.take(scope, round);
        // What somebody has written is the better beginning than the raw words of the units.
        Consolidation draft = new Consolidation(
                scope,
                round,
                last.map(Consolidation::revision).orElse(0) + 1,
                last.map(before -> wording.renewed(scope, before, taken, round))
                        .orElseGet(() -> Gathering.of(taken, round.dataFrom()).gathered()),
                now);
        consolidations.persistAndFlush(draft);
        consolidations.keep(scope, draft, taken, now);
        return saved(scope, draft);
    }

    /** Says something else beside the figures of a draft. */
    @Audited("consolidation.tell")
    public ConsolidationResponse tell(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ConsolidationNarrativeRequest request) {
        Consolidation draft = toWrite(scope, id, ifMatch);
        draft.tell(new ConsolidationNarrative(request.results(), request.difficulties(), request.proposals()));
        return saved(scope, draft);
    }

    /** Takes a draft's figures anew, and the units' words where nobody has written; those before stay in its history. */
    @Audited("consolidation.take-figures")
    public ConsolidationResponse takeFigures(Scope scope, UUID id, IfMatch ifMatch) {
        Consolidation draft = toWrite(scope, id, ifMatch);
        consolidations.lock(scope, draft);
        RoundResponse round = rounds.get(scope, draft.roundId());
        Snapshot taken = taking.take(scope, round);
        ConsolidationNarrative words = wording.renewed(scope, draft, taken, round);
        consolidations.keep(scope, draft, taken, clock.instant());
        if (words.equals(draft.narrative())) {
            consolidations.touch(scope, draft);
        } else {
            draft.tell(words);
        }
        return saved(scope, draft);
    }

    /** Issues a draft that somebody else has written. Two who issue it at once do so one after the other. */
    @Audited("consolidation.issue")
    public ConsolidationResponse issue(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ConsolidationIssueRequest request) {
        Consolidation draft = draft(scope, id, ifMatch);
        // No report comes in or is accepted between the look at what has changed since and this being issued.
        plans.requireEditableAlone(scope, draft.planId());
        // Before the trail is asked: whoever issues it at the same moment writes to it as well.
        consolidations.lock(scope, draft);
        parties.requireIssuer(scope, consolidations.wasDraftedBy(scope, id));
        if (request.issuedOn().isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalidField("/issuedOn", "past-or-present");
        }
        PlanResponse plan = plans.get(scope, draft.planId());
        RoundResponse round = rounds.get(scope, draft.roundId());
        Snapshot now = taking.take(scope, round);
        Wording.requireMarksMeant(draft, now, round, request.withUnacceptedWords());
        if (!request.withEarlierFigures()) {
            new Comparison(contents(scope, draft), now.contents()).requireNothingNew();
        }
        UUID agencyId = agencies.heldBy(scope, ConsolidationParties.issuingAgency(scope, plan), request.issuedOn())
                .id();
        Imprint imprint = imprints.now(scope, plan, round, agencyId);
        consolidations.issue(scope, draft, request, agencyId, imprint, clock.instant());
        return saved(scope, draft);
    }

    private Consolidation toWrite(Scope scope, UUID id, IfMatch ifMatch) {
        Consolidation draft = draft(scope, id, ifMatch);
        plans.requireEditable(scope, draft.planId());
        return draft;
    }

    private Consolidation draft(Scope scope, UUID id, IfMatch ifMatch) {
        Consolidation draft = seen(scope, id);
        ifMatch.require(draft.version());
        draft.requireDraft();
        return draft;
    }

    private Consolidation seen(Scope scope, UUID id) {
        return consolidations.one(scope, id).orElseThrow(() -> ProblemException.notFound("consolidation", id));
    }

    private Contents contents(Scope scope, Consolidation consolidation) {
        return consolidations
                .read(scope, consolidations.latest(scope, consolidation))
                .contents();
    }

    private ConsolidationResponse saved(Scope scope, Consolidation consolidation) {
        consolidations.flush();
        return response(scope, consolidation);
    }

    private ConsolidationResponse response(Scope scope, Consolidation consolidation) {
        PlanResponse plan = plans.get(scope, consolidation.planId());
        ConsolidationSnapshot taken = consolidations.latest(scope, consolidation);
        Snapshot snapshot = consolidations.read(scope, taken);
        Contents contents = snapshot.contents();
        boolean drafted = consolidations.wasDraftedBy(scope, consolidation.id());
        boolean last = consolidations
                .last(scope, consolidation.roundId())
                .filter(one -> one.revision() == consolidation.revision())
                .isPresent();
        UUID issuing = consolidation.issuingAgencyId();
        RoundResponse round = rounds.get(scope, consolidation.roundId());
        Optional<Imprint> imprint = consolidations.imprint(scope, consolidation);
        return consolidation.toResponse(
                round,
                taken,
                ConsolidationRepository.seesAll(scope) ? contents : contents.withoutWordsOfUnits(),
                new Consolidation.Seen(
                        imprint.map(Imprint::roundName).orElse(round.name()),
                        issuing == null
                                ? null
                                : imprint.map(Imprint::issuerName)
                                        .orElseGet(() ->
                                                agencies.get(scope, issuing).name()),
                        drafted,
                        wording.ofUnits(scope, consolidation, snapshot, round),
                        ConsolidationParties.allowed(scope, plan, consolidation, last, drafted)));
    }
}
