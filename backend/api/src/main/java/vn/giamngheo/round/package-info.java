/**
 * Rounds: which results are asked for, of which period, of whom, and by when. The calendar is that of NĐ 09/2019; a figure is asked
 * for in its indicator's base period only, and longer periods are made up of those.
 */
@NullMarked
package vn.giamngheo.round;

import org.jspecify.annotations.NullMarked;
