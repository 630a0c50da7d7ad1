/** What every entity shares: a UUIDv7, a version, and the source of the fact. */
@NullMarked
package vn.giamngheo.shared.persistence;

import org.jspecify.annotations.NullMarked;
