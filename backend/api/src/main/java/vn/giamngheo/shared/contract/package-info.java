/** The contract: what the scanner can't see in the code is added here, once, for every operation and schema. */
@NullMarked
package vn.giamngheo.shared.contract;

import org.jspecify.annotations.NullMarked;
