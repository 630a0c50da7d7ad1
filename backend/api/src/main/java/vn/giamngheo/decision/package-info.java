/**
 * Decisions and the ledger of what they move. A draft's lines may be rewritten; issued, it stands, and its lines are entries of a
 * ledger that only grows: a wrong one is put right by another that reverses it. The database keeps what each agency holds, and
 * refuses what would fall below nothing; what is told here first, with the lines at fault, it holds whoever writes.
 */
@NullMarked
package vn.giamngheo.decision;

import org.jspecify.annotations.NullMarked;
