/**
 * What the Treasury has paid out. The register only grows; a mistake is put right by a line that reverses it. What should not have
 * happened is recorded with its reason, and what was wrong with it stays visible.
 */
@NullMarked
package vn.giamngheo.disbursement;

import org.jspecify.annotations.NullMarked;
