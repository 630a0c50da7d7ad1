package vn.giamngheo.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.RequestOrigin;

/** The one place where a verified token becomes a {@link Scope} and its permissions. */
@ApplicationScoped
class ScopeAugmentor implements SecurityIdentityAugmentor {
    static final String SCOPE = "giam-ngheo.scope";
    static final String PERMISSIONS = "giam-ngheo.permissions";

    private static final SecurityIdentity NOBODY = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(""))
            .setAnonymous(true)
            .build();

    private final Deputies deputies;
    private final EndedSessions endedSessions;

    ScopeAugmentor(Deputies deputies, EndedSessions endedSessions) {
        this.deputies = deputies;
        this.endedSessions = endedSessions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Scope scope = scopeOf(identity);
        return endedSessions.areKnown() && (scope.isNobodysDeputy() || deputies.areKnown())
                ? Uni.createFrom().item(() -> checked(identity, scope))
                : context.runBlocking(() -> checked(identity, scope));
    }

    private SecurityIdentity checked(SecurityIdentity identity, Scope scope) {
        // As if nothing had been sent: whoever it is may sign in.
        if (identity.getPrincipal() instanceof JsonWebToken token && endedSessions.include(token)) {
            return NOBODY;
        }
        return withScope(identity, deputies.completed(scope));
    }

    private static SecurityIdentity withScope(SecurityIdentity identity, Scope scope) {
        var permissions = RolePermissions.of(scope);
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(SCOPE, scope)
                .addAttribute(PERMISSIONS, permissions);
        for (String permission : permissions) {
            String[] parts = permission.split(":", 2);
            builder.addPermission(new StringPermission(parts[0], parts[1]));
        }
        return builder.build();
    }

    private static Scope scopeOf(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            RequestOrigin.by(token.getClaim("azp"));
            String fullName = Objects.requireNonNullElse(token.<@Nullable String>getClaim("name"), name);
            return Scope.of(token.getSubject(), name, fullName, identity.getRoles(), texts(token.getClaim("agencies")));
        }
        return Scope.of(name, name, name, identity.getRoles(), List.of());
    }

    private static Collection<String> texts(@Nullable Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(name -> ((JsonString) name).getString())
                    .toList();
        }
        return List.of();
    }
}
