package vn.giamngheo.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Every query for what people want of mail. */
@ApplicationScoped
class MailPreferenceRepository implements PanacheRepositoryBase<MailPreference, UUID> {
    /** The caller's own. */
    Optional<MailPreference> own(Scope scope) {
        return findByIdOptional(MailPreference.idOf(scope.userId()));
    }

    /** The caller's own, begun where there is none yet. */
    MailPreference begun(Scope scope) {
        // Two tabs may begin it at once.
        getEntityManager()
                .createNativeQuery("insert into mail_preference (id, version, user_id, reminders)"
                        + " values (:id, 0, :user, true) on conflict do nothing")
                .setParameter("id", MailPreference.idOf(scope.userId()))
                .setParameter("user", scope.userId())
                .executeUpdate();
        return own(scope).orElseThrow();
    }

    /** Whether that person has said that they want no mail that reminds. Only the system asks this of others. */
    boolean isUnwanted(Scope scope, String userId) {
        return count("userId = ?1 and reminders = false", userId) > 0;
    }
}
