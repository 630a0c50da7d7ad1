/** Administrative areas and which carries on which. Codes repeat over time with a new meaning: the key is the id. */
@NullMarked
package vn.giamngheo.area;

import org.jspecify.annotations.NullMarked;
