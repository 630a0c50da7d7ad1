/** What every response shares: a request code, ETag and 304, headers, the guard against cross-site requests. */
@NullMarked
package vn.giamngheo.shared.http;

import org.jspecify.annotations.NullMarked;
