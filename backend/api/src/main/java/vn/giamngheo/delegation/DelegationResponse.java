package vn.giamngheo.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.DeputyForm;
import vn.giamngheo.shared.http.Tagged;

/**
 * A delegation as the API shows it to one caller.
 *
 * @param signature as it stands above a signature, e.g. {@code KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}
 * @param mayEnd whether the caller may end it now
 */
@Schema(name = "Delegation", description = "Who signs in a head's place, in which form, from when to when")
public record DelegationResponse(
        UUID id,
        UUID agencyId,
        boolean leads,
        DeputyForm form,
        String principalTitle,
        String delegateUser,
        String delegateName,
        String delegatePosition,
        String signature,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        String documentNumber,
        LocalDate documentDate,
        @Nullable UUID attachmentId,
        String recorderName,
        Instant recordedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        DelegationState state,
        boolean mayEnd,
        int version)
        implements Tagged {

    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
