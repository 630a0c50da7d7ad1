/** A plan copied into the draft of another year: all that it says, and nothing of what it gives. */
@NullMarked
package vn.giamngheo.plancopy;

import org.jspecify.annotations.NullMarked;
