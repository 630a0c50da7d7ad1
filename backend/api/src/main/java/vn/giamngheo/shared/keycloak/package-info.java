/** Keycloak's Admin API, as the service account of the API's own client may use it. */
@NullMarked
package vn.giamngheo.shared.keycloak;

import org.jspecify.annotations.NullMarked;
