package vn.giamngheo.provisioning;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Keycloak's answers mean: that there is nothing, that it is there already, or that it could not be asked. */
final class KeycloakAnswers {
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private KeycloakAnswers() {}

    /** What was made; what is there already is as good. */
    static void taken(Response answer) {
        try (answer) {
            if (answer.getStatus() >= 300 && answer.getStatus() != CONFLICT) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    /** Does it; tells whether Keycloak said, by that status, that there was nothing to do. */
    static boolean absent(Runnable step, int status) {
        try {
            step.run();
            return false;
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == status) {
                return true;
            }
            throw refusal;
        }
    }

    static <T> @Nullable T orNull(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
    }

    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KeycloakAway known) {
            throw known;
        } catch (RuntimeException failure) {
            throw away(failure);
        }
    }

    /** Which failure it is. The client throws whatever its layers throw, and that may quote people: only the kind is told. */
    private static KeycloakAway away(RuntimeException failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof WebApplicationException refusal) {
                int status = refusal.getResponse().getStatus();
                boolean refused = status == UNAUTHENTICATED || status == FORBIDDEN;
                return new KeycloakAway(
                        refused ? TaskFailure.REFUSED : TaskFailure.FAILED, "Keycloak answers " + status, failure);
            }
        }
        boolean away = failure instanceof ProcessingException;
        return new KeycloakAway(
                away ? TaskFailure.AWAY : TaskFailure.FAILED,
                "Keycloak can't be asked: " + failure.getClass().getSimpleName(),
                failure);
    }
}
