package vn.giamngheo.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** A project to enter into a plan, or what it is to become. */
public record ProjectRequest(
        @NotNull UUID planId,
        @NotNull UUID programmeNodeId,
        @NotBlank @Size(max = Texts.CODE) String code,
        @NotBlank @Size(max = Texts.NAME) String name,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {}
