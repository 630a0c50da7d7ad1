/** How the log is written: as plain lines for people, or as one JSON object a line for what collects them. */
@NullMarked
package vn.giamngheo.shared.log;

import org.jspecify.annotations.NullMarked;
