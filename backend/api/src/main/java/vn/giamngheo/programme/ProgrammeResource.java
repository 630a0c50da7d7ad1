package vn.giamngheo.programme;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "programme", description = "The national programme: its catalogue, and the coded groups of beneficiaries")
class ProgrammeResource {
    private final ProgrammeService programmes;
    private final CurrentScope scope;

    ProgrammeResource(ProgrammeService programmes, CurrentScope scope) {
        this.programmes = programmes;
        this.scope = scope;
    }

    @GET
    @Path("catalogue-nodes")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listCatalogueNodes", summary = "Projects and sub-projects of the national catalogue")
    public Page<CatalogueNode> listNodes(
            @QueryParam("programmeId") @Nullable UUID programmeId, @Valid @BeanParam PageRequest page) {
        return programmes.listNodes(scope.get(), programmeId, page);
    }

    @GET
    @Path("beneficiary-groups")
    @PermissionsAllowed(Permission.PROJECT_READ)
    @Operation(operationId = "listBeneficiaryGroups", summary = "Coded groups that support is for")
    public Page<GroupView> listGroups(@Valid @BeanParam PageRequest page) {
        return programmes.listGroups(scope.get(), page);
    }
}
