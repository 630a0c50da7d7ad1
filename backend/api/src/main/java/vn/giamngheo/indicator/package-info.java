/** Indicators with their targets and baselines. A rate is a numerator and a denominator, divided last. */
@NullMarked
package vn.giamngheo.indicator;

import org.jspecify.annotations.NullMarked;
