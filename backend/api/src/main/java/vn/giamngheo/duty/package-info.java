/** Who does what: duties on sub-projects, policies and tasks, and who reports to whom. */
@NullMarked
package vn.giamngheo.duty;

import org.jspecify.annotations.NullMarked;
