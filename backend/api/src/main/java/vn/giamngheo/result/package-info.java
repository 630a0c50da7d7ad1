/**
 * The figures that units tell: one cell for each indicator and area that a round asks for. A cell that nobody has filled in is empty,
 * which is not 0.
 */
@NullMarked
package vn.giamngheo.result;

import org.jspecify.annotations.NullMarked;
