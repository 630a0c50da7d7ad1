/** One box that finds anything of a plan by code or name, accents aside. */
@NullMarked
package vn.giamngheo.search;

import org.jspecify.annotations.NullMarked;
