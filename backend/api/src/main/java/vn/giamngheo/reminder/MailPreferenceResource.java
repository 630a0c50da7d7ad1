package vn.giamngheo.reminder;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;

@Path("/api/v1/mail-preference")
@Tag(name = "reminder", description = "What is near, over or come back, and who was reminded of it")
class MailPreferenceResource {
    private final MailPreferenceService preferences;
    private final CurrentScope scope;

    MailPreferenceResource(MailPreferenceService preferences, CurrentScope scope) {
        this.preferences = preferences;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getMailPreference", summary = "Which mail do I want")
    public MailPreferenceResponse get() {
        return preferences.get(scope.get());
    }

    @PUT
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "changeMailPreference", summary = "Say which mail I want; notices come in any case")
    public MailPreferenceResponse change(
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, MailPreferenceRequest request) {
        return preferences.change(scope.get(), ifMatch, request);
    }
}
