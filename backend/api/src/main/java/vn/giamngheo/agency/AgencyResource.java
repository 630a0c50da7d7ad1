package vn.giamngheo.agency;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
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
}
