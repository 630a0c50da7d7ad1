/** Money. What the plan's text states, source by source; an amount that it leaves open is pending, never 0. */
@NullMarked
package vn.giamngheo.funding;

import org.jspecify.annotations.NullMarked;
