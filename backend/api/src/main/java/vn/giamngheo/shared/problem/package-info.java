/** Every error that leaves the API: one enum of types, one body (RFC 9457), one place that makes them. */
@NullMarked
package vn.giamngheo.shared.problem;

import org.jspecify.annotations.NullMarked;
