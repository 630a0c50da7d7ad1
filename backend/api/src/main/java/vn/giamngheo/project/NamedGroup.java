package vn.giamngheo.project;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A coded group and where the sub-project's text names it. */
public record NamedGroup(@NotNull UUID groupId, @NotNull Mention mention) {}
