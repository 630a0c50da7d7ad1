/**
 * Tables as Excel sheets, out and in, one row after the other and never a whole sheet in memory. Out: a typed description of the
 * columns, a title block, numbers as numbers. In: limits that are checked before anything is read, a form of columns, and what is
 * wrong told by its cell.
 */
@NullMarked
package vn.giamngheo.shared.sheet;

import org.jspecify.annotations.NullMarked;
