/** Who am I: units, roles and permissions of whoever is signed in. */
@NullMarked
package vn.giamngheo.account;

import org.jspecify.annotations.NullMarked;
