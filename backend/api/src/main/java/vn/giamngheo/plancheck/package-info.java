/** What a plan lacks, found by rules over its data. A rule never knows an answer: a repaired plan makes its finding go away. */
@NullMarked
package vn.giamngheo.plancheck;

import org.jspecify.annotations.NullMarked;
