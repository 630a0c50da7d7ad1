/** The national programme: its catalogue of projects and sub-projects, and the coded groups of beneficiaries. */
@NullMarked
package vn.giamngheo.programme;

import org.jspecify.annotations.NullMarked;
