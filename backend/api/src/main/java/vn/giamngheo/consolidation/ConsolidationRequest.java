package vn.giamngheo.consolidation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which round is to be put together. */
public record ConsolidationRequest(@NotNull UUID roundId) {}
