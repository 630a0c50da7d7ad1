package vn.giamngheo.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A sub-project to enter into a plan, or what it is to become.
 *
 * @param beneficiaries the plan's text; paragraphs are separated by line breaks
 * @param fundingWords what the plan's text says of the money; absent in a change, it stays with its total as it is
 * @param statedTotal the total in VND that the text states; absent where it states none
 */
public record SubProjectRequest(
        @NotNull UUID planId,
        @NotNull UUID projectId,
        @NotNull UUID programmeNodeId,
        @NotBlank @Size(max = Texts.CODE) String code,
        @NotBlank @Size(max = Texts.NAME) String name,
        @PositiveOrZero int position,
        @NotBlank @Size(max = Texts.SECTION) String objective,
        @NotBlank @Size(max = Texts.SECTION) String beneficiaries,
        @NotNull @Size(max = MOST_PARTS) List<@NotNull @Valid NamedGroup> groups,

        @NotNull @Size(max = MOST_PARTS) List<@NotBlank @Size(max = Texts.SECTION) String> contents,

        @Nullable @Size(max = Texts.SECTION) String fundingWords,
        @Nullable @PositiveOrZero @Max(MOST_MONEY) Long statedTotal,
        @NotNull @Valid Source source) {
    private static final int MOST_PARTS = 200;
    // What JSON numbers carry exactly in a browser; the whole programme costs far less.
    private static final long MOST_MONEY = 9_000_000_000_000_000L;

    /** Whether a total comes with the words that state it. */
    @AssertTrue(message = "/statedTotal")
    public boolean isTotalStatedInWords() {
        return statedTotal == null || fundingWords != null;
    }
}
