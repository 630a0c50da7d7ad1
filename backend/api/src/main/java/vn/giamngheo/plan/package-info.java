/** One area's plan of one year: number, dates, signatory, legal bases, recipients, annexes, and who may see it. */
@NullMarked
package vn.giamngheo.plan;

import org.jspecify.annotations.NullMarked;
