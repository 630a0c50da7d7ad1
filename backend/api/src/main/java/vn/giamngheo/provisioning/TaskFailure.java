package vn.giamngheo.provisioning;

/** Why Keycloak could not be brought to what the register says. */
public enum TaskFailure {
    /** It does not answer. */
    AWAY,
    /** It does not let the API's account do so. */
    REFUSED,
    /** It answers with a failure of its own, or otherwise than was foreseen. */
    FAILED
}
