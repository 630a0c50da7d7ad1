/** What day it is: on the clock of Vietnam, injected so that tests can tell another one. */
@NullMarked
package vn.giamngheo.shared.time;

import org.jspecify.annotations.NullMarked;
