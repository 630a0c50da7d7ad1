package vn.giamngheo.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** Whether a person wants mail that reminds of reports. Nobody has one before they first say so: mail comes unless it is turned off. */
@Entity
class MailPreference extends Versioned {
    @Column(updatable = false)
    private String userId;

    private boolean reminders;

    protected MailPreference() {}

    /** The key of a person's, whether it is stored yet or not. */
    static UUID idOf(String userId) {
        return UUID.nameUUIDFromBytes(("mail-preference " + userId).getBytes(StandardCharsets.UTF_8));
    }

    /** What holds of somebody who has never said. */
    static MailPreferenceResponse unsaid(String userId) {
        return new MailPreferenceResponse(idOf(userId), true, 0);
    }

    void become(boolean wanted) {
        reminders = wanted;
    }

    MailPreferenceResponse toResponse() {
        return new MailPreferenceResponse(id(), reminders, version());
    }
}
