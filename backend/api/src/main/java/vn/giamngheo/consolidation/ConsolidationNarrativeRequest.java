package vn.giamngheo.consolidation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** What is to be said beside the figures. */
public record ConsolidationNarrativeRequest(
        @Nullable @Size(max = Texts.SECTION) String results,
        @Nullable @Size(max = Texts.SECTION) String difficulties,
        @Nullable @Size(max = Texts.SECTION) String proposals) {}
