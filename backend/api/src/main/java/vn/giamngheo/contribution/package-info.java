/**
 * Mobilised money and goods: who gave what to Quỹ "Vì người nghèo" or otherwise, and what it was used for. Entries are never
 * changed; a mistake is reversed. Who asked not to be named is named to the keepers of that entry and to nobody else.
 */
@NullMarked
package vn.giamngheo.contribution;

import org.jspecify.annotations.NullMarked;
