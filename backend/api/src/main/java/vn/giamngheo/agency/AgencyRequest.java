package vn.giamngheo.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An agency to register, or what it is to become.
 *
 * @param code kebab-case, unique at a time; part of the names of its Keycloak roles
 * @param participates whether it has staff in the system, and so roles in Keycloak
 */
public record AgencyRequest(
        @NotNull @Size(max = Texts.CODE) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotBlank @Size(max = Texts.NAME) String name,
        @NotBlank @Size(max = Texts.NAME) String shortName,
        @NotNull AgencyKind kind,
        @NotNull UUID areaId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean participates,
        @NotNull @Valid Source source) {

    /** Whether it does not end before it begins. */
    @AssertTrue(message = "/validTo")
    boolean isEndedAfterItsBeginning() {
        return validTo == null || validFrom == null || !validTo.isBefore(validFrom);
    }
}
