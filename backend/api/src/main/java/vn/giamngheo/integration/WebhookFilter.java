package vn.giamngheo.integration;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which webhooks are asked for; what is absent keeps all. */
public record WebhookFilter(
        @QueryParam("agencyId") @Nullable UUID agencyId,

        @QueryParam("running") @Parameter(description = "Only those (or none of those) that have not ended") @Nullable
        Boolean running) {}
