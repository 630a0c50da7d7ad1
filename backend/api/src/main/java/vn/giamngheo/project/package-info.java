/** Projects and sub-projects (funding nodes) of a plan: objective, beneficiaries, support contents. */
@NullMarked
package vn.giamngheo.project;

import org.jspecify.annotations.NullMarked;
