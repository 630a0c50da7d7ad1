package vn.giamngheo.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.giamngheo.shared.http.WhyForbidden;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** Tells whom separation of duties keeps from what one of their roles would allow, by which rule, and who could. */
@ApplicationScoped
class WithheldPermissions implements WhyForbidden {
    private final SecurityIdentity identity;

    WithheldPermissions(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public List<FieldError> withoutAny(Set<String> permissions) {
        Scope scope = identity.getAttribute(ScopeAugmentor.SCOPE);
        if (scope == null) {
            return List.of();
        }
        var withheld = Separation.withheld(scope.programmeRoles());
        return permissions.stream()
                .map(withheld::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(Separation::fieldError)
                .toList();
    }
}
