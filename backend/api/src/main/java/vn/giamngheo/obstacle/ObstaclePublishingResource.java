package vn.giamngheo.obstacle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;

@Path("/api/v1/obstacles")
@Tag(name = "obstacle", description = "What hinders units, and what was answered")
class ObstaclePublishingResource {
    private final ObstacleService obstacles;
    private final CurrentScope scope;

    ObstaclePublishingResource(ObstacleService obstacles, CurrentScope scope) {
        this.obstacles = obstacles;
        this.scope = scope;
    }

    @POST
    @Path("{id}/publish")
    @PermissionsAllowed(Permission.OBSTACLE_ANSWER)
    @Operation(operationId = "publishObstacle", summary = "Keep what of the answer helps all as guidance")
    public ObstacleResponse publish(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, GuidanceRequest request) {
        return obstacles.publish(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/withdraw")
    @PermissionsAllowed(Permission.OBSTACLE_ANSWER)
    @Operation(operationId = "withdrawObstacle", summary = "Take guidance back, with a reason")
    public ObstacleResponse withdraw(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ObstacleStepRequest request) {
        return obstacles.withdraw(scope.get(), id, ifMatch, request);
    }
}
