package vn.giamngheo.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of one plan, of any of its rounds and units. */
@Schema(description = "Figures of one plan, of any of its rounds and units")
public record ResultsByCodesRequest(
        @NotNull UUID planId, @NotEmpty @Size(max = 5_000) List<@Valid @NotNull ResultByCodesRequest> figures) {}
