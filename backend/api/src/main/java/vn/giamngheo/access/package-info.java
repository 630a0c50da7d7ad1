/** From a verified token to what its bearer may see and do: one Scope, parsed in one place, that every finder takes. */
@NullMarked
package vn.giamngheo.access;

import org.jspecify.annotations.NullMarked;
