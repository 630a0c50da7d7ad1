package vn.giamngheo.obstacle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/obstacles")
@Tag(name = "obstacle", description = "What hinders units, and what was answered")
class ObstacleResource {
    private final ObstacleService obstacles;
    private final CurrentScope scope;

    ObstacleResource(ObstacleService obstacles, CurrentScope scope) {
        this.obstacles = obstacles;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "listObstacles", summary = "Obstacles within sight")
    public Page<ObstacleSummary> list(@Valid @BeanParam ObstacleFilter filter, @Valid @BeanParam PageRequest page) {
        return obstacles.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "getObstacle", summary = "One obstacle with its thread, and the steps that one may take")
    public ObstacleResponse get(@RestPath UUID id) {
        return obstacles.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.OBSTACLE_READ)
    @Operation(operationId = "listObstacleHistory", summary = "What was done to an obstacle, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return obstacles.history(scope.get(), id, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.OBSTACLE_WRITE)
    @Operation(operationId = "createObstacle", summary = "Report an obstacle; the manager may enter one from paper")
    public ObstacleResponse create(ObstacleRequest request) {
        return obstacles.report(scope.get(), request);
    }

    @POST
    @Path("{id}/reply")
    @PermissionsAllowed(Permission.OBSTACLE_WRITE)
    @Operation(operationId = "replyToObstacle", summary = "Add a message to the thread")
    public ObstacleResponse reply(@RestPath UUID id, ObstacleStepRequest request) {
        return obstacles.reply(scope.get(), id, request);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed(Permission.OBSTACLE_ANSWER)
    @Operation(operationId = "answerObstacle", summary = "Answer, as the manager")
    public ObstacleResponse answer(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleStepRequest request) {
        return obstacles.answer(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/escalate")
    @PermissionsAllowed(Permission.OBSTACLE_ANSWER)
    @Operation(
            operationId = "escalateObstacle",
            summary = "Pass on to the leader, with a reason and a day to answer by")
    public ObstacleResponse escalate(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleEscalationRequest request) {
        return obstacles.escalate(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/decide")
    @PermissionsAllowed(Permission.OBSTACLE_DECIDE)
    @Operation(operationId = "decideObstacle", summary = "Answer what was escalated, as the leader")
    public ObstacleResponse decide(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleStepRequest request) {
        return obstacles.decide(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/close")
    @PermissionsAllowed(Permission.OBSTACLE_WRITE)
    @Operation(operationId = "closeObstacle", summary = "The reporter is content with the answer")
    public ObstacleResponse close(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleCloseRequest request) {
        return obstacles.close(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/reopen")
    @PermissionsAllowed(Permission.OBSTACLE_WRITE)
    @Operation(operationId = "reopenObstacle", summary = "The reporter is not content, says why, and by when")
    public ObstacleResponse reopen(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleReopeningRequest request) {
        return obstacles.reopen(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/retract")
    @PermissionsAllowed(Permission.OBSTACLE_WRITE)
    @Operation(
            operationId = "retractObstacle",
            summary = "The reporter takes it back before it is answered, with a reason")
    public ObstacleResponse retract(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleStepRequest request) {
        return obstacles.retract(scope.get(), id, ifMatch, request);
    }
}
