package vn.giamngheo.delegation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.DeputyForm;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A delegation to record.
 *
 * @param agencyId the unit whose head delegates
 * @param leads whether what the programme's leader may do is delegated with it; only the leader does that
 * @param principalTitle the head's title, as it stands above signatures
 * @param delegateUser the sign-in name of who acts
 * @param attachmentId a scan of the document, if there is one
 */
public record DelegationRequest(
        @NotNull UUID agencyId,
        boolean leads,
        @NotNull DeputyForm form,
        @NotBlank @Size(max = Texts.NAME) String principalTitle,
        @NotBlank @Size(max = Texts.NAME) String delegateUser,
        @NotBlank @Size(max = Texts.NAME) String delegateName,
        @NotBlank @Size(max = Texts.NAME) String delegatePosition,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
        @NotBlank @Size(max = Texts.NAME) String documentNumber,
        @NotNull LocalDate documentDate,
        @Nullable UUID attachmentId) {

    /** Whether its last day is not before its first. */
    @AssertTrue(message = "/validTo")
    @SuppressWarnings("ConstantValue") // what the validator has not yet looked at may be absent
    public boolean isEndedAfterItsBeginning() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
    }
}
