/**
 * Plans of communes below a district's plan: their own targets of its indicators, their own tasks and budget, and how their
 * targets add up. They refer to the district's sub-projects and copy none of its money.
 */
@NullMarked
package vn.giamngheo.communeplan;

import org.jspecify.annotations.NullMarked;
