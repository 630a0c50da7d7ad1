package vn.giamngheo.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In whose place somebody may act, and until when.
 *
 * @param delegationId the delegation that it comes of
 * @param agencyCode the code of the unit whose head it is
 * @param agencyName the unit's name
 * @param leads whether the head is the programme's leader
 * @param principalTitle the head's title, e.g. {@code Chủ tịch}
 * @param position who acts, e.g. {@code Phó Chủ tịch}
 * @param until the last day
 */
@Schema(description = "In whose place somebody may act, and until when")
public record Deputyship(
        UUID delegationId,
        DeputyForm form,
        String agencyCode,
        String agencyName,
        boolean leads,
        String principalTitle,
        String position,
        LocalDate until) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** As it is written above a signature, e.g. {@code KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}. */
    public String signature() {
        return signature(form, principalTitle, position);
    }

    /** The signature of a delegation, whether it runs or not. */
    public static String signature(DeputyForm form, String principalTitle, String position) {
        return form.of(principalTitle.toUpperCase(VIETNAMESE)) + " / " + position.toUpperCase(VIETNAMESE);
    }

    /** In whose place, in words that stand alone: the signature and the unit. */
    public String words() {
        return signature() + ", " + agencyName;
    }
}
