/**
 * Amendments: the documents that change what an issued plan states. Owns the amendment and its change set; the things that are
 * changed stay with their features and are written through their services. Nothing is applied before the amendment is issued, and
 * what is issued never changes.
 */
@NullMarked
package vn.giamngheo.amendment;

import org.jspecify.annotations.NullMarked;
