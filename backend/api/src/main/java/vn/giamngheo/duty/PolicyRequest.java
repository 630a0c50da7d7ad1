package vn.giamngheo.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;

/** A policy or task to enter into a plan. */
public record PolicyRequest(
        @NotNull UUID planId,
        @NotBlank String code,
        @NotBlank String name,
        @NotNull PolicyKind kind,
        @NotBlank String text,
        int position,
        @NotNull Source source) {}
