package vn.giamngheo.provisioning;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** Which tasks are asked for; what is absent keeps all. */
public record ProvisioningTaskFilter(
        @QueryParam("state") @Nullable TaskState state,

        @QueryParam("failing")
        @Parameter(description = "Only those that could not be done when they were last tried, or only the others")
        @Nullable
        Boolean failing,

        @QueryParam("code")
        @Size(max = Texts.CODE)
        @Parameter(description = "Only those of the agencies that bear this code")
        @Nullable
        String code) {}
