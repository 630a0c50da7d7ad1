package vn.giamngheo.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.obstacle.ObstacleResponse.EntryView;
import vn.giamngheo.obstacle.ObstacleResponse.PaperView;

/** Puts together what one caller sees of an obstacle within their sight. */
@ApplicationScoped
class ObstacleViews {
    private final ObstacleRepository obstacles;
    private final GuidanceRepository guidance;
    private final ObstacleParties parties;
    private final AttachmentService attachments;

    ObstacleViews(
            ObstacleRepository obstacles,
            GuidanceRepository guidance,
            ObstacleParties parties,
            AttachmentService attachments) {
        this.obstacles = obstacles;
        this.guidance = guidance;
        this.parties = parties;
        this.attachments = attachments;
    }

    ObstacleResponse of(Scope scope, Obstacle seen, LocalDate today) {
        List<ObstacleAttachment> files = obstacles.files(scope, seen);
        Paper paper = seen.paper();
        Map<UUID, AttachmentResponse> known = attachments.withIds(scope, ids(files, paper));
        GuidanceResponse published = guidance.of(scope, seen.id()).orElse(null);
        return new ObstacleResponse(
                seen.id(),
                seen.planId(),
                seen.agencyId(),
                seen.subProjectId(),
                seen.indicatorId(),
                seen.dutyId(),
                seen.title(),
                seen.description(),
                seen.wishedHelp(),
                seen.state(),
                seen.retractedReason(),
                seen.dueOn(),
                ObstacleSummary.isOverdue(seen.state(), seen.dueOn(), today),
                seen.reportedAt(),
                paper == null
                        ? null
                        : new PaperView(
                                paper.number(), paper.date(), Objects.requireNonNull(known.get(paper.attachmentId()))),
                published,
                obstacles.thread(scope, seen).stream()
                        .map(entry -> view(entry, files, known))
                        .toList(),
                allowed(scope, seen, published != null),
                seen.version());
    }

    private List<ObstacleAction> allowed(Scope scope, Obstacle seen, boolean published) {
        Set<ObstaclePart> parts = parties.partsOf(scope, seen);
        return Arrays.stream(ObstacleAction.values())
                .filter(action -> seen.allows(action, published, parts))
                .toList();
    }

    private static EntryView view(
            ObstacleEntry entry, List<ObstacleAttachment> files, Map<UUID, AttachmentResponse> known) {
        return new EntryView(
                entry.id(),
                entry.action(),
                entry.fromState(),
                entry.toState(),
                entry.text(),
                entry.dueOn(),
                entry.unitId(),
                entry.authorName(),
                entry.onBehalfOf(),
                entry.writtenAt(),
                files.stream()
                        .filter(file -> file.entryId().equals(entry.id()))
                        .map(file -> Objects.requireNonNull(known.get(file.attachmentId())))
                        .toList());
    }

    private static Set<UUID> ids(List<ObstacleAttachment> files, @Nullable Paper paper) {
        Set<UUID> ids =
                files.stream().map(ObstacleAttachment::attachmentId).collect(Collectors.toCollection(HashSet::new));
        if (paper != null) {
            ids.add(paper.attachmentId());
        }
        return ids;
    }
}
