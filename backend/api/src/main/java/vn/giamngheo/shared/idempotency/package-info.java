/**
 * Requests that must not be done twice, however often a weak network makes a client send them. The key is kept with the user, the
 * operation, a fingerprint of what was asked and the answer, in the transaction of the write itself: there are both or neither.
 */
@NullMarked
package vn.giamngheo.shared.idempotency;

import org.jspecify.annotations.NullMarked;
