package vn.giamngheo.provisioning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far Keycloak and the register agree.
 *
 * @param groupsUrl all groups in Keycloak's console; absent where its address is not told
 * @param waiting how many tasks wait for what is due
 * @param failing how many of them were tried in vain
 */
@Schema(name = "Provisioning", description = "How far Keycloak and the register agree")
public record ProvisioningResponse(@Nullable String groupsUrl, long waiting, long failing, List<UnitResponse> units) {}
