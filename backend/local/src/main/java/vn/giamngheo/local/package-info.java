/**
 * Runs the whole system on one machine without Docker: PostgreSQL, Keycloak, the API and a web server.
 *
 * <p>{@link vn.giamngheo.local.LocalStack} is what {@code make run} starts. {@link vn.giamngheo.local.LocalPostgres} and
 * {@link vn.giamngheo.local.LocalKeycloak} also serve tests on their own. Everything listens on the loopback address
 * only, and no process outlives the one that started it.
 */
@NullMarked
package vn.giamngheo.local;

import org.jspecify.annotations.NullMarked;
