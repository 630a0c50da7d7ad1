/** The final accounts of a plan's year: what is left, and that from now on nothing is posted. */
@NullMarked
package vn.giamngheo.settlement;

import org.jspecify.annotations.NullMarked;
