package vn.giamngheo.duty;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/** A duty to enter into a plan: on a sub-project or on a policy, never both. */
public record DutyRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        @NotNull DutyRole role,
        @Nullable UUID subProjectId,
        @Nullable UUID policyId,
        @NotBlank String text,
        int position,
        @NotNull Source source) {

    /** Whether exactly one subject is named. */
    @AssertTrue
    public boolean isAboutOneThing() {
        return (subProjectId == null) != (policyId == null);
    }
}
