package vn.giamngheo.integration;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/v1/webhooks")
@Tag(name = "integration", description = "What other systems are told: a feed of changes, and webhooks")
class WebhookResource {
    private final WebhookService webhooks;
    private final CurrentScope scope;

    WebhookResource(WebhookService webhooks, CurrentScope scope) {
        this.webhooks = webhooks;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.WEBHOOK_READ)
    @Operation(operationId = "listWebhooks", summary = "Webhooks, running and ended, and how their messages fare")
    public Page<WebhookResponse> list(@Valid @BeanParam WebhookFilter filter, @Valid @BeanParam PageRequest page) {
        return webhooks.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.WEBHOOK_READ)
    @Operation(operationId = "getWebhook", summary = "One webhook")
    public WebhookResponse get(@RestPath UUID id) {
        return webhooks.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(operationId = "createWebhook", summary = "Set up a webhook; its secret is shown in the answer alone")
    public WebhookResponse create(WebhookRequest request) {
        return webhooks.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(operationId = "updateWebhook", summary = "Describe a webhook anew")
    public WebhookResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, WebhookRequest request) {
        return webhooks.change(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(operationId = "endWebhook", summary = "End a webhook for good, with a reason")
    public WebhookResponse end(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            WebhookEndRequest request) {
        return webhooks.end(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/rotate-secret")
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret; the old one counts beside it for a day")
    public WebhookResponse rotateSecret(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return webhooks.rotateSecret(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/ping")
    @PermissionsAllowed(Permission.WEBHOOK_WRITE)
    @Operation(operationId = "pingWebhook", summary = "Send a message that only tries out whether the receiver answers")
    public WebhookResponse ping(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return webhooks.ping(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.WEBHOOK_READ)
    @Operation(operationId = "listWebhookHistory", summary = "What was done to a webhook, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return webhooks.history(scope.get(), id, page);
    }
}
