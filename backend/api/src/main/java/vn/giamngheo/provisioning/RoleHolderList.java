package vn.giamngheo.provisioning;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.UnitRole;

/** Who has roles in which unit, as Keycloak knows it. */
@Schema(name = "RoleHolders", description = "Who has roles in which unit, as Keycloak knows it")
public record RoleHolderList(List<UnitOfHolders> units) {

    /** A unit and who has roles in it. */
    @Schema(name = "UnitOfRoleHolders", description = "A unit and who has roles in it")
    public record UnitOfHolders(
            String code,
            @Nullable UUID agencyId,
            String name,
            UnitState state,
            @Nullable String groupUrl,
            List<RoleHolder> holders) {}

    /**
     * Somebody with a role in a unit.
     *
     * @param enabled whether they can sign in
     * @param direct whether they have the role by themselves and not by the unit's group
     * @param url the user in Keycloak's console; absent where its address is not told
     */
    @Schema(name = "RoleHolder", description = "Somebody with a role in a unit")
    public record RoleHolder(
            String userId,
            String userName,
            String fullName,
            UnitRole.Role role,
            boolean enabled,
            boolean direct,
            @Nullable String url) {}
}
