@NullMarked
package vn.giamngheo.local;

import org.jspecify.annotations.NullMarked;
