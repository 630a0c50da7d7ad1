package vn.giamngheo.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An amendment to draft, or what a draft is to say of itself.
 *
 * @param planId the issued plan that it amends
 * @param summary what it is about and why, as the document's abstract will say it
 */
public record AmendmentRequest(
        @NotNull UUID planId,
        @NotBlank @Size(max = Texts.PARAGRAPH) String summary) {}
