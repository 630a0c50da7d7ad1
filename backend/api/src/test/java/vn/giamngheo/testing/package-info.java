/** What the tests share: a real PostgreSQL and a real Keycloak, real tokens, and the real plan. */
@NullMarked
package vn.giamngheo.testing;

import org.jspecify.annotations.NullMarked;
