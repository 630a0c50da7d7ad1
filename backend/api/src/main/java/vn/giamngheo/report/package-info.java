/**
 * Reports: what one agency answers to a round, in sections that each go to one verifying agency. A section's life is the table
 * {@link vn.giamngheo.report.SectionAction}, and nothing else says so. Figures are with {@code result}, rounds with {@code round}.
 */
@NullMarked
package vn.giamngheo.report;

import org.jspecify.annotations.NullMarked;
