/**
 * How far indicators have come: base periods put together, against the target and a straight line to it. Reads the sums that the
 * database keeps; what has not been told is missing by name, and never 0.
 */
@NullMarked
package vn.giamngheo.progress;

import org.jspecify.annotations.NullMarked;
