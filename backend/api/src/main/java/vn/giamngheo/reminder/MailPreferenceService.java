package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;

/** Keeps which mail people want. Each says so for themselves alone: nobody names whom they ask or write about. */
@ApplicationScoped
@Transactional
public class MailPreferenceService {
    private final MailPreferenceRepository preferences;

    MailPreferenceService(MailPreferenceRepository preferences) {
        this.preferences = preferences;
    }

    /** What the caller wants. */
    public MailPreferenceResponse get(Scope scope) {
        return preferences
                .own(scope)
                .map(MailPreference::toResponse)
                .orElseGet(() -> MailPreference.unsaid(scope.userId()));
    }

    /** Keeps what the caller wants from now on. */
    @Audited("mail-preference.change")
    public MailPreferenceResponse change(Scope scope, IfMatch ifMatch, @NotNull @Valid MailPreferenceRequest request) {
        MailPreference own = preferences.begun(scope);
        ifMatch.require(own.version());
        own.become(request.reminders());
        preferences.flush();
        return own.toResponse();
    }
}
