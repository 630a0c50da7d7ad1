package vn.giamngheo.consolidation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said beside figures. */
@Schema(description = "What is said beside the figures")
public record ConsolidationNarrative(
        @Nullable String results,
        @Nullable String difficulties,
        @Nullable String proposals) {}
