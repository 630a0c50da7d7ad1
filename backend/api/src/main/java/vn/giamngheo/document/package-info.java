/** A plan as an official document, laid out by NĐ 30/2020. Reads all features, keeps nothing, and says nothing of its own but form. */
@NullMarked
package vn.giamngheo.document;

import org.jspecify.annotations.NullMarked;
