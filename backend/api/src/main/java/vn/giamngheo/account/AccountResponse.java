package vn.giamngheo.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.UnitRole;

/** Whoever is signed in, as the API shows it. */
@Schema(name = "Account", description = "Whoever is signed in: units, roles and permissions")
public record AccountResponse(
        String userId,
        String userName,
        String fullName,
        List<Unit> units,
        Set<ProgrammeRole> programmeRoles,
        Set<String> permissions,
        List<Deputyship> deputyships,

        @Schema(
                description =
                        "The key, 256 bits in base64url, that this account's browsers seal with what is typed and not saved;"
                                + " the same at every sign-in, for no disk and no log")
        String draftKey) {

    /** One role in one agency; the agency is absent where the register has none of that code. */
    @Schema(
            name = "AccountUnit",
            description = "One role in one agency; agencyId is null where the register has none of that code")
    public record Unit(
            String agencyCode,
            UnitRole.Role role,
            @Nullable UUID agencyId,
            @Nullable String agencyName) {}
}
