package vn.giamngheo.integration;

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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/webhook-deliveries")
@Tag(name = "integration", description = "What other systems are told: a feed of changes, and webhooks")
class WebhookDeliveryResource {
    private final WebhookDeliveryService deliveries;
    private final CurrentScope scope;

    WebhookDeliveryResource(WebhookDeliveryService deliveries, CurrentScope scope) {
        this.deliveries = deliveries;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.WEBHOOK_READ)
    @Operation(operationId = "listWebhookDeliveries", summary = "Messages to webhooks, the newest first")
    public Page<WebhookDeliverySummary> list(
            @Valid @BeanParam WebhookDeliveryFilter filter, @Valid @BeanParam PageRequest page) {
        return deliveries.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.WEBHOOK_READ)
    @Operation(operationId = "getWebhookDelivery", summary = "One message with its body and each attempt to send it")
    public WebhookDeliveryResponse get(@RestPath UUID id) {
        return deliveries.get(scope.get(), id);
    }

    @POST
    @Path("{id}/resend")
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(operationId = "resendWebhookDelivery", summary = "Send a message once more, under its old id")
    public WebhookDeliveryResponse resend(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return deliveries.resend(scope.get(), id, ifMatch);
    }
}
