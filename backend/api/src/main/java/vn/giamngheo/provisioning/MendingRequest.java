package vn.giamngheo.provisioning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Which units are to be brought to what the register says.
 *
 * @param codes their codes; none at all for all units that differ
 */
public record MendingRequest(@NotNull @Size(max = 500) List<@NotBlank @Size(max = Texts.CODE) String> codes) {}
