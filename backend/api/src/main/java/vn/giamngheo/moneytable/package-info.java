/**
 * Money at a glance: what the plan states, what decisions allocated, what was passed on and what is spent, as of any date, by
 * sub-project and source. Reads the books, writes nothing. What the plan says and what the ledger says stand side by side and are
 * never merged; what nobody knows yet is absent, never 0.
 */
@NullMarked
package vn.giamngheo.moneytable;

import org.jspecify.annotations.NullMarked;
