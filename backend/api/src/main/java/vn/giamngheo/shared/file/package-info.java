/** Files on their way in: they wait on disk, and are unpacked within bounds. */
@NullMarked
package vn.giamngheo.shared.file;

import org.jspecify.annotations.NullMarked;
