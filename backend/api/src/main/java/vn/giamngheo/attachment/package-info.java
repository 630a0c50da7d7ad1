/** Files that prove something: stored in parts, known by their content, never overwritten; seen by who sees what they hang on. */
@NullMarked
package vn.giamngheo.attachment;

import org.jspecify.annotations.NullMarked;
