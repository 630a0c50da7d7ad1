package vn.giamngheo.provisioning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the API shows it, and in what Keycloak differs from the register.
 *
 * @param name the agency's name; the code where the register has none
 * @param groupUrl its group in Keycloak's console; absent where there is none, or where the console's address is not told
 */
@Schema(name = "ProvisionedUnit", description = "A unit, and in what Keycloak differs from the register")
public record UnitResponse(
        String code,
        @Nullable UUID agencyId,
        String name,
        UnitState state,
        @Nullable LocalDate endedOn,
        @Nullable String successorName,
        @Nullable String groupUrl,
        List<Difference> differences) {

    static UnitResponse of(WantedUnit wanted, List<Difference> differences, @Nullable String groupUrl) {
        return new UnitResponse(
                wanted.code(),
                wanted.agencyId(),
                wanted.name(),
                wanted.state(),
                wanted.endedOn(),
                wanted.successorName(),
                groupUrl,
                differences);
    }
}
