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

    CurrentScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller's scope. Refuses where nobody is signed in: nothing is readable by default. */
    public Scope get() {
        Scope scope = identity.getAttribute(ScopeAugmentor.SCOPE);
        if (scope == null) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in, or send a bearer token");
        }
        return scope;
    }

    /** The names of the caller's permissions, sorted, for the client to know what to offer. */
    public Set<String> permissions() {
        Set<String> permissions = identity.getAttribute(ScopeAugmentor.PERMISSIONS);
        return permissions == null ? Set.of() : new TreeSet<>(permissions);
    }
}
