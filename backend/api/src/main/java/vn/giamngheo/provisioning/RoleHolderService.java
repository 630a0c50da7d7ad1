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

    /** The same as a sheet, which is not handed over here: the trail would keep the people's data with the note. */
    @ReadsPersonalData("role-holder.export")
    void exported(Scope scope) {
        // The interceptor notes it.
    }
}
