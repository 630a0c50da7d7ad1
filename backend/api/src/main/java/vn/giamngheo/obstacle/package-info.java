/** Obstacles: what hinders a unit, what was answered, by whom; and what of it was kept as guidance for all. */
@NullMarked
package vn.giamngheo.obstacle;

import org.jspecify.annotations.NullMarked;
