/**
 * Roles from the register: each unit with staff in the system has its officers' and its heads' role and its groups in Keycloak. What they
 * should be is computed from the register, what they are is read from Keycloak, and the difference is shown, and mended: by tasks
 * that are written with each change of the register and done after it, and on request. People are put into groups by
 * administrators in Keycloak's own console, never from here; no membership is ever changed.
 */
@NullMarked
package vn.giamngheo.provisioning;

import org.jspecify.annotations.NullMarked;
