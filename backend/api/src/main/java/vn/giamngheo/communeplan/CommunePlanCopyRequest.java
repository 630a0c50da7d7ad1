package vn.giamngheo.communeplan;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Below which district's plan, of a later year, the copy of a commune's plan begins. */
public record CommunePlanCopyRequest(@NotNull UUID parentPlanId) {}
