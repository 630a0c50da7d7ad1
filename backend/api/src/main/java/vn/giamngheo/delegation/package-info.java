/** Delegations: who signs in a head's place, in which form, from when to when. They end, and are never rewritten. */
@NullMarked
package vn.giamngheo.delegation;

import org.jspecify.annotations.NullMarked;
