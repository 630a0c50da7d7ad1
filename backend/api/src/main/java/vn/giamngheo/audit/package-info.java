/** Every write names who does what; the database's triggers keep the trail in the write's own transaction. */
@NullMarked
package vn.giamngheo.audit;

import org.jspecify.annotations.NullMarked;
