/**
 * Preferential credit of the Bank for Social Policies, as totals: by programme, commune and month, from the bank's own officer. No
 * borrower is in it.
 */
@NullMarked
package vn.giamngheo.credit;

import org.jspecify.annotations.NullMarked;
