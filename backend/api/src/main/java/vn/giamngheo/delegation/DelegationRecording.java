package vn.giamngheo.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.access.DeputyForm;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.provisioning.ProvisioningService;
import vn.giamngheo.shared.problem.ProblemException;

/**
 * Records a delegation of which something comes: a deputy and a stand-in are of the unit, whom a power of attorney is given to is
 * somebody. It asks Keycloak, and so has no transaction of its own.
 */
@ApplicationScoped
class DelegationRecording {
    private final DelegationService delegations;
    private final AgencyService agencies;
    private final ProvisioningService people;

    DelegationRecording(DelegationService delegations, AgencyService agencies, ProvisioningService people) {
        this.delegations = delegations;
        this.agencies = agencies;
        this.people = people;
    }

    DelegationResponse enter(Scope scope, @NotNull @Valid DelegationRequest request) {
        // Of a unit that is not the caller's to delegate for, nobody is told who is in it.
        headed(scope, request).ifPresent(unit -> requireDelegate(scope, unit.code(), request));
        return delegations.create(scope, request);
    }

    private Optional<AgencyResponse> headed(Scope scope, DelegationRequest request) {
        return agencies.withIds(scope, Set.of(request.agencyId())).stream()
                .filter(agency -> scope.heads(agency.code()))
                .findFirst();
    }

    private void requireDelegate(Scope scope, String unitCode, DelegationRequest request) {
        String user = request.delegateUser();
        if (request.form() == DeputyForm.TUQ) {
            if (!people.isKnown(scope, user)) {
                throw ProblemException.invalidField("/delegateUser", "unknown-user");
            }
        } else if (!people.belongs(scope, unitCode, user)) {
            throw ProblemException.invalidField("/delegateUser", "not-of-the-unit");
        }
    }
}
