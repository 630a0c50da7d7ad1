package vn.giamngheo.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.shared.persistence.Texts;

/** Why an entry is reversed. */
public record ContributionReversalRequest(
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
