/** What the design fixes about the code itself, held by tests over the compiled classes and their sources. */
@NullMarked
package vn.giamngheo.architecture;

import org.jspecify.annotations.NullMarked;
