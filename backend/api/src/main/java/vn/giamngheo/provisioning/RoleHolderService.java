package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.ReadsPersonalData;

/** Notes in the trail who has looked up who has which role; apart from the looking up, so that no transaction waits for Keycloak. */
@ApplicationScoped
@Transactional
public class RoleHolderService {
    /** All role holders are about to be shown to whoever asked. */
    @ReadsPersonalData("role-holder.list")
    void shown(Scope scope) {
        // The interceptor notes it.
    }
}
