/** Lists: limit, opaque page token, sorting, filters, and the body {items, nextPageToken, total}. */
@NullMarked
package vn.giamngheo.shared.page;

import org.jspecify.annotations.NullMarked;
