/** Made-up money for the demo, so that its screens have something to show; every fact of it is marked as a sample. */
@NullMarked
package vn.giamngheo.sample;

import org.jspecify.annotations.NullMarked;
