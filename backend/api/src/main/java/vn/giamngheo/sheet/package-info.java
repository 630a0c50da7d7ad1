/** What sheets of a plan have in common: the words above their tables, and which content came in from one before. */
@NullMarked
package vn.giamngheo.sheet;

import org.jspecify.annotations.NullMarked;
