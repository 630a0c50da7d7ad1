package vn.giamngheo.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.shared.persistence.Texts;

/** Why a webhook ends. */
public record WebhookEndRequest(
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
