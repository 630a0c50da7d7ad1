package vn.giamngheo.provisioning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was mended, and what is left to be done in Keycloak's console.
 *
 * @param mended the units in which something was, with what
 * @param left the units that still differ
 */
@Schema(name = "Mending", description = "What was mended in Keycloak, and what is left to be done in its console")
public record MendingResponse(List<UnitResponse> mended, List<UnitResponse> left) {}
