package vn.giamngheo.provisioning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.UnitRole;

/**
 * One thing in which Keycloak differs from the register.
 *
 * @param role whose role or group it is about; absent where it is about the whole unit
 * @param expected what should be there
 * @param found what is there
 * @param mendable whether it can be mended from here; otherwise an administrator does so in Keycloak's console
 */
@Schema(name = "ProvisioningDifference", description = "One thing in which Keycloak differs from the register")
public record Difference(
        DifferenceKind kind,
        UnitRole.@Nullable Role role,
        @Nullable String expected,
        @Nullable String found,
        boolean mendable) {}
