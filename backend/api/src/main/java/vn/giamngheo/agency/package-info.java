/** The bodies that carry out the programme or are named in it. A code is unique only at a time. */
@NullMarked
package vn.giamngheo.agency;

import org.jspecify.annotations.NullMarked;
