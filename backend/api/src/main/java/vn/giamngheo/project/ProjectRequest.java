package vn.giamngheo.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;

/** A project to enter into a plan. */
public record ProjectRequest(
        @NotNull UUID planId,
        @NotNull UUID programmeNodeId,
        @NotBlank String code,
        @NotBlank String name,
        int position,
        @NotNull Source source) {}
