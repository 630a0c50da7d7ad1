/**
 * The counterpart rule: how much the local budget adds to the central support each year. Its classes are data, dated as the law is;
 * which one a plan's locality is in is set by finance. It binds the programme's total; a single line that stays below is a note.
 */
@NullMarked
package vn.giamngheo.counterpart;

import org.jspecify.annotations.NullMarked;
