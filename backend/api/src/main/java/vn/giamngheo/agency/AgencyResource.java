package vn.giamngheo.agency;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/agencies")
@Tag(name = "agency", description = "Agencies that carry out the programme")
class AgencyResource {
    private final AgencyService agencies;
    private final CurrentScope scope;

    AgencyResource(AgencyService agencies, CurrentScope scope) {
        this.agencies = agencies;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.AGENCY_READ)
    @Operation(operationId = "listAgencies", summary = "Agencies, of today and of other times")
    public Page<AgencyResponse> list(@Valid @BeanParam AgencyFilter filter, @Valid @BeanParam PageRequest page) {
        return agencies.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.AGENCY_READ)
    @Operation(operationId = "getAgency", summary = "One agency")
    public AgencyResponse get(@RestPath UUID id) {
        return agencies.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.AGENCY_WRITE)
    @Operation(operationId = "createAgency", summary = "Enter an agency into the register")
    public AgencyResponse create(AgencyRequest request) {
        return agencies.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.AGENCY_WRITE)
    @Operation(operationId = "updateAgency", summary = "Describe an agency anew")
    public AgencyResponse update(
            @RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch, AgencyRequest request) {
        return agencies.change(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed(Permission.AGENCY_WRITE)
    @Operation(operationId = "endAgency", summary = "End an agency, and say who carries on its work")
    public AgencyResponse end(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            AgencyEndRequest request) {
        return agencies.end(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/self-signing")
    @PermissionsAllowed(Permission.AGENCY_WRITE)
    @Operation(
            operationId = "setAgencySelfSigning",
            summary = "Let the one person of a unit sign the figures that they have entered, or no longer")
    public AgencyResponse letSignOwn(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            AgencySelfSigningRequest request) {
        return agencies.letSignOwn(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.AGENCY_WRITE)
    @Operation(operationId = "deleteAgency", summary = "Take an agency that nothing refers to out of the register")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        agencies.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.AGENCY_READ)
    @Operation(operationId = "listAgencyHistory", summary = "What was done to an agency, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return agencies.history(scope.get(), id, page);
    }
}
