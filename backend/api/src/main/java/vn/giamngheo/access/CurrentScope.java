package vn.giamngheo.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** The scope of whoever sent the request being served. */
@ApplicationScoped
public class CurrentScope {
    private final SecurityIdentity identity;
    private final Sight sight;

    CurrentScope(SecurityIdentity identity, Sight sight) {
        this.identity = identity;
        this.sight = sight;
    }

    /**
     * The caller's scope; what the request does from now on sees no other rows. Refuses where nobody is signed in: nothing is
     * readable by default.
     */
    public Scope get() {
        Scope scope = identity.getAttribute(ScopeAugmentor.SCOPE);
        if (scope == null) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in, or send a bearer token");
        }
        sight.ofRequest(scope);
        return scope;
    }

    /** The names of the caller's permissions, sorted, for the client to know what to offer. */
    public Set<String> permissions() {
        Set<String> permissions = identity.getAttribute(ScopeAugmentor.PERMISSIONS);
        return permissions == null ? Set.of() : new TreeSet<>(permissions);
    }
}
