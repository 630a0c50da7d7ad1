package vn.giamngheo.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** A duty to enter into a plan, or what it is to become: on a sub-project or on a policy, never both. */
public record DutyRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        @NotNull DutyRole role,
        @Nullable UUID subProjectId,
        @Nullable UUID policyId,
        @NotBlank @Size(max = Texts.SECTION) String text,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {

    /** Whether exactly one subject is named. */
    @AssertTrue(message = "/subProjectId")
    public boolean isAboutOneThing() {
        return (subProjectId == null) != (policyId == null);
    }
}
