/** A plan as one readable file: read, checked as a whole, and entered through the other features' services. All or nothing. */
@NullMarked
package vn.giamngheo.planfile;

import org.jspecify.annotations.NullMarked;
