package vn.giamngheo.plancopy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The year that a plan is copied for. */
public record PlanCopyRequest(@NotNull @Min(2000) @Max(2100) Integer year) {}
