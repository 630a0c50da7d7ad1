package vn.giamngheo.provisioning;

/** Keycloak does not answer, or does not let us do what we asked. Its message is fit for the log and quotes nobody. */
final class KeycloakAway extends RuntimeException {
    private final TaskFailure failure;

    KeycloakAway(TaskFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** What kind of failure it is. */
    TaskFailure failure() {
        return failure;
    }
}
