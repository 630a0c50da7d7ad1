package vn.giamngheo.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What one request keeps of its sender. */
@RequestScoped
class RequestScope {
    private @Nullable Scope scope;

    @Nullable
    Scope get() {
        return scope;
    }

    void set(Scope found) {
        scope = found;
    }
}
