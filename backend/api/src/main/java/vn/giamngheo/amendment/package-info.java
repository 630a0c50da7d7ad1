/** Amendments of issued plans with their changes: nothing is applied before one is issued, and what is issued never changes. */
@NullMarked
package vn.giamngheo.amendment;

import org.jspecify.annotations.NullMarked;
