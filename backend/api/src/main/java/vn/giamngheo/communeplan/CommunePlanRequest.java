package vn.giamngheo.communeplan;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which People's Committee below the district begins its plan. */
public record CommunePlanRequest(@NotNull UUID agencyId) {}
