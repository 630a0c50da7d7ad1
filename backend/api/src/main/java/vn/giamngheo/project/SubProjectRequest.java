package vn.giamngheo.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * A sub-project to enter into a plan.
 *
 * @param beneficiaries the plan's text; paragraphs are separated by line breaks
 * @param fundingWords what the plan's text says of the money
 * @param statedTotal the total in VND that the text states; absent where it states none
 */
public record SubProjectRequest(
        @NotNull UUID planId,
        @NotNull UUID projectId,
        @NotNull UUID programmeNodeId,
        @NotBlank String code,
        @NotBlank String name,
        int position,
        @NotBlank String objective,
        @NotBlank String beneficiaries,
        List<@Valid NamedGroup> groups,
        List<@NotBlank String> contents,
        @NotBlank String fundingWords,
        @Nullable @PositiveOrZero Long statedTotal,
        @NotNull Source source) {}
