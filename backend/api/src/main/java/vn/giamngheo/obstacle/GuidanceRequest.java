package vn.giamngheo.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.shared.persistence.Texts;

/** What of an answer helps all, in words that tell nothing of who asked. */
public record GuidanceRequest(
        @NotBlank @Size(max = Texts.NAME) String title,
        @NotBlank @Size(max = Texts.SECTION) String summary) {}
