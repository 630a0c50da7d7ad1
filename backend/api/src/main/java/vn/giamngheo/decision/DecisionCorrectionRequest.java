package vn.giamngheo.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Texts;

/** Which lines of an issued decision are taken back, and why. */
public record DecisionCorrectionRequest(
        @NotEmpty @Size(max = DecisionLinesRequest.MOST) List<@NotNull UUID> allocationIds,
        @NotBlank @Size(max = Texts.PARAGRAPH) String summary) {}
