/** What a build that traces has besides: this folder is compiled with the profile "traces" alone. */
@NullMarked
package vn.giamngheo.traces;

import org.jspecify.annotations.NullMarked;
