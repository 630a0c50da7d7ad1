/**
 * The report of a whole round, which goes up: figures by the rules of {@code progress}, frozen when they are taken, with the reports
 * behind each; words, obstacles and money beside them. A round has revisions; what is issued never changes. Also the documents of
 * single reports, and the letter to who owes one.
 */
@NullMarked
package vn.giamngheo.consolidation;

import org.jspecify.annotations.NullMarked;
