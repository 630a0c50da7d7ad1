/** The tables of a plan and of the register as Excel sheets; it reads all and changes nothing. Tables of money are with their features. */
@NullMarked
package vn.giamngheo.sheetexport;

import org.jspecify.annotations.NullMarked;
