package vn.giamngheo.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * An agency to register.
 *
 * @param code kebab-case, unique at a time; part of the names of its Keycloak roles
 * @param participates whether it has staff in the system, and so roles in Keycloak
 */
public record AgencyRequest(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code,
        @NotBlank String name,
        @NotBlank String shortName,
        @NotNull AgencyKind kind,
        @NotNull UUID areaId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean participates,
        @NotNull Source source) {}
