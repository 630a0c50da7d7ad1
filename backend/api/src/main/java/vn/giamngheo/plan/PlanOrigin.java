package vn.giamngheo.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan came from.
 *
 * @param loadedFrom the fingerprint of the file that it was loaded from; absent where it was entered by hand
 */
public record PlanOrigin(UUID id, @Nullable String loadedFrom) {}
