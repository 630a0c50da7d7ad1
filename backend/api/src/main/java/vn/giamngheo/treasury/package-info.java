/** The Treasury's own lists of what it has paid, and how they agree with the register. They move no money. */
@NullMarked
package vn.giamngheo.treasury;

import org.jspecify.annotations.NullMarked;
