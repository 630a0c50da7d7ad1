package vn.giamngheo.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.account.AccountResponse.Unit;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.shared.http.PersonalAnswer;

@Path("/api/v1/me")
@Tag(name = "account", description = "Whoever is signed in")
class AccountResource {
    private final AgencyService agencies;
    private final CurrentScope current;
    private final DraftKeyService draftKeys;

    AccountResource(AgencyService agencies, CurrentScope current, DraftKeyService draftKeys) {
        this.agencies = agencies;
        this.current = current;
        this.draftKeys = draftKeys;
    }

    @GET
    @PermissionsAllowed(Permission.ACCOUNT_READ)
    @Operation(operationId = "getAccount", summary = "Who am I, and what may I do")
    public AccountResponse get() {
        // The key in it is for the page's memory, and for no disk.
        PersonalAnswer.mark();
        Scope scope = current.get();
        // Of the agencies that have borne a code in turn, the latest one is shown.
        Map<String, AgencyResponse> byCode = agencies.named(scope, scope.agencyCodes()).stream()
                .sorted(Comparator.comparing(AgencyResponse::validFrom))
                .collect(Collectors.toMap(AgencyResponse::code, Function.identity(), (earlier, later) -> later));
        List<Unit> units = scope.units().stream()
                .sorted(Comparator.comparing(UnitRole::agencyCode).thenComparing(UnitRole::role))
                .map(unit -> toUnit(unit, byCode.get(unit.agencyCode())))
                .toList();
        return new AccountResponse(
                scope.userId(),
                scope.userName(),
                scope.fullName(),
                units,
                new TreeSet<>(scope.programmeRoles()),
                current.permissions(),
                scope.deputyships(),
                draftKeys.of(scope.userId()));
    }

    private static Unit toUnit(UnitRole unit, @Nullable AgencyResponse agency) {
        return new Unit(
                unit.agencyCode(),
                unit.role(),
                agency == null ? null : agency.id(),
                agency == null ? null : agency.name());
    }
}
