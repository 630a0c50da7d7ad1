package vn.giamngheo.round;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/holidays")
@Tag(name = "round", description = "Which results are asked for, of whom, and by when")
class HolidayResource {
    private final HolidayService holidays;
    private final CurrentScope scope;

    HolidayResource(HolidayService holidays, CurrentScope scope) {
        this.holidays = holidays;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listHolidays", summary = "Days off")
    public Page<HolidayResponse> list(@Valid @BeanParam HolidayFilter filter, @Valid @BeanParam PageRequest page) {
        return holidays.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getHoliday", summary = "One day off")
    public HolidayResponse get(@RestPath UUID id) {
        return holidays.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "createHoliday", summary = "Enter a day off")
    public HolidayResponse create(HolidayRequest request) {
        return holidays.create(scope.get(), request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "deleteHoliday", summary = "Take a day off away")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        holidays.delete(scope.get(), id, ifMatch);
    }
}
