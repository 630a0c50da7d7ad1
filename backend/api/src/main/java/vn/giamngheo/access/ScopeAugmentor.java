package vn.giamngheo.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
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

    private final Deputies deputies;

    ScopeAugmentor(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Scope scope = scopeOf(identity);
        // Who is in no unit is nobody's deputy.
        if (scope.units().isEmpty()) {
            return Uni.createFrom().item(withScope(identity, scope));
        }
        return deputies.areKnown()
                ? Uni.createFrom().item(standingIn(identity, scope))
                : context.runBlocking(() -> standingIn(identity, scope));
    }

    private SecurityIdentity standingIn(SecurityIdentity identity, Scope scope) {
        return withScope(identity, scope.standingIn(deputies.of(scope.userName())));
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
