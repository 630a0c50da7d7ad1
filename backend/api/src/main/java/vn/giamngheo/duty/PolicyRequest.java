package vn.giamngheo.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** A policy or task to enter into a plan, or what it is to become. */
public record PolicyRequest(
        @NotNull UUID planId,
        @NotBlank @Size(max = Texts.CODE) String code,
        @NotBlank @Size(max = Texts.NAME) String name,
        @NotNull PolicyKind kind,
        @NotBlank @Size(max = Texts.SECTION) String text,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {}
