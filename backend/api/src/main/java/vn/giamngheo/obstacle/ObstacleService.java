package vn.giamngheo.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.attachment.AttachmentHolder;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Takes obstacles in and leads them through their life. */
@ApplicationScoped
@Transactional
public class ObstacleService implements AttachmentHolder {
    private final ObstacleRepository obstacles;
    private final GuidanceRepository guidance;
    private final ObstacleParties parties;
    private final ObstacleViews views;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final HistoryService history;
    private final Clock clock;

    ObstacleService(
            ObstacleRepository obstacles,
            GuidanceRepository guidance,
            ObstacleParties parties,
            ObstacleViews views,
            AttachmentService attachments,
            PlanService plans,
            HistoryService history,
            Clock clock) {
        this.obstacles = obstacles;
        this.guidance = guidance;
        this.parties = parties;
        this.views = views;
        this.attachments = attachments;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /** The obstacles within the scope that meet the filter. */
    public Page<ObstacleSummary> list(Scope scope, ObstacleFilter filter, PageRequest page) {
        return obstacles.list(scope, filter, today(), page);
    }

    /** What stood in the way between two days: reported then, or before and not closed before them. */
    public List<ObstacleSummary> during(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        Instant start = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return obstacles.during(scope, planId, start, end, today());
    }

    /** One obstacle with its thread, and what the caller may do; not found where there is none within the scope. */
    public ObstacleResponse get(Scope scope, UUID id) {
        return views.of(scope, seen(scope, id), today());
    }

    /** What was done to an obstacle, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        seen(scope, id);
        return history.of(scope, "obstacle", id, page);
    }

    @Override
    public boolean shows(Scope scope, UUID attachmentId) {
        return obstacles.shows(scope, attachmentId);
    }

    /** Takes an obstacle in: from a unit itself, or for one from its paper. */
    @Audited("obstacle.report")
    public ObstacleResponse report(Scope scope, @NotNull @Valid ObstacleRequest request) {
        plans.requireEditable(scope, request.planId());
        UUID agencyId = parties.reportingUnit(scope, request);
        List<UUID> files = Objects.requireNonNullElse(request.attachmentIds(), List.of());
        attachments.requireOwn(scope, files, "/attachmentIds");
        ObstacleRequest.OnBehalfOf paper = request.onBehalfOf();
        if (paper != null) {
            attachments.requireOwn(scope, List.of(paper.attachmentId()), "/onBehalfOf/attachmentId");
            if (files.contains(paper.attachmentId())) {
                throw ProblemException.invalidField("/attachmentIds", "named-twice");
            }
            if (paper.paperDate().isAfter(today())) {
                throw ProblemException.invalidField("/onBehalfOf/paperDate", "past-or-present");
            }
        } else {
            requireAhead(request.dueOn());
        }
        Instant now = clock.instant();
        Obstacle obstacle = new Obstacle(agencyId, request, now);
        ObstacleEntry.Author reporter = parties.reporter(scope, obstacle);
        obstacles.persist(obstacle);
        obstacles.flush();
        obstacles.add(scope, new ObstacleEntry(obstacle, ObstacleAction.REPORT, null, null, reporter, now), files);
        return saved(scope, obstacle);
    }

    /** Adds a message to the thread. */
    @Audited("obstacle.reply")
    public ObstacleResponse reply(Scope scope, UUID id, @NotNull @Valid ObstacleStepRequest request) {
        return step(scope, seen(scope, id), ObstacleAction.REPLY, request);
    }

    /** The manager's answer. */
    @Audited("obstacle.answer")
    public ObstacleResponse answer(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleStepRequest request) {
        return step(scope, known(scope, id, ifMatch), ObstacleAction.ANSWER, request);
    }

    /** The leader's answer to what was escalated. */
    @Audited(value = "obstacle.decide", byLeader = true)
    public ObstacleResponse decide(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleStepRequest request) {
        return step(scope, known(scope, id, ifMatch), ObstacleAction.DECIDE, request);
    }

    /** Passes it on to the leader, with a reason and a day to answer by. */
    @Audited("obstacle.escalate")
    public ObstacleResponse escalate(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleEscalationRequest request) {
        Obstacle obstacle = known(scope, id, ifMatch);
        requireAhead(request.dueOn());
        return step(scope, obstacle, ObstacleAction.ESCALATE, request.text(), request.attachmentIds(), request.dueOn());
    }

    /** Its reporter is content. */
    @Audited("obstacle.close")
    public ObstacleResponse close(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleCloseRequest request) {
        return step(scope, known(scope, id, ifMatch), ObstacleAction.CLOSE, request.text(), null, null);
    }

    /** Its reporter is not content, says why, and may say by which day the next answer is wanted: the old day is over. */
    @Audited("obstacle.reopen")
    public ObstacleResponse reopen(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleReopeningRequest request) {
        Obstacle obstacle = known(scope, id, ifMatch);
        requireAhead(request.dueOn());
        return step(scope, obstacle, ObstacleAction.REOPEN, request.text(), request.attachmentIds(), request.dueOn());
    }

    /** Its reporter takes it back before it is answered, and says why. */
    @Audited("obstacle.retract")
    public ObstacleResponse retract(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleStepRequest request) {
        return step(scope, known(scope, id, ifMatch), ObstacleAction.RETRACT, request);
    }

    /** Keeps what of the answer helps all. */
    @Audited("obstacle.publish")
    public ObstacleResponse publish(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid GuidanceRequest request) {
        Obstacle obstacle = known(scope, id, ifMatch);
        step(scope, obstacle, ObstacleAction.PUBLISH, request.title() + "\n" + request.summary(), null, null);
        guidance.persist(new Guidance(obstacle, request, scope.fullName(), clock.instant()));
        guidance.flush();
        return views.of(scope, obstacle, today());
    }

    /** Takes guidance back; the thread keeps it, and why. */
    @Audited("obstacle.withdraw")
    public ObstacleResponse withdraw(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ObstacleStepRequest request) {
        Obstacle obstacle = known(scope, id, ifMatch);
        step(scope, obstacle, ObstacleAction.WITHDRAW, request);
        guidance.of(scope, id)
                .ifPresent(
                        published -> guidance.entity(scope, published.id()).withdraw(request.text(), clock.instant()));
        guidance.flush();
        return views.of(scope, obstacle, today());
    }

    private ObstacleResponse step(Scope scope, Obstacle obstacle, ObstacleAction action, ObstacleStepRequest request) {
        return step(scope, obstacle, action, request.text(), request.attachmentIds(), null);
    }

    private ObstacleResponse step(
            Scope scope,
            Obstacle obstacle,
            ObstacleAction action,
            @Nullable String text,
            @Nullable List<UUID> attachmentIds,
            @Nullable LocalDate dueOn) {
        List<UUID> files = Objects.requireNonNullElse(attachmentIds, List.of());
        attachments.requireOwn(scope, files, "/attachmentIds");
        Set<ObstaclePart> parts = parties.partsOf(scope, obstacle);
        boolean published = guidance.of(scope, obstacle.id()).isPresent();
        Instant now = clock.instant();
        ObstacleState before = obstacle.take(action, text, published, parts, now);
        if (action.setsDueDay()) {
            obstacle.dueBy(dueOn);
        }
        ObstacleEntry.Author author = parties.author(scope, obstacle, action.partOf(parts));
        obstacles.add(scope, new ObstacleEntry(obstacle, action, before, text, author, now), files);
        return saved(scope, obstacle);
    }

    private void requireAhead(@Nullable LocalDate dueOn) {
        if (dueOn != null && dueOn.isBefore(today())) {
            throw ProblemException.invalidField("/dueOn", "future-or-present");
        }
    }

    private Obstacle known(Scope scope, UUID id, IfMatch ifMatch) {
        Obstacle obstacle = seen(scope, id);
        ifMatch.require(obstacle.version());
        return obstacle;
    }

    private Obstacle seen(Scope scope, UUID id) {
        return obstacles.one(scope, id).orElseThrow(() -> ProblemException.notFound("obstacle", id));
    }

    private ObstacleResponse saved(Scope scope, Obstacle obstacle) {
        obstacles.flush();
        return views.of(scope, obstacle, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
