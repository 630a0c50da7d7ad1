/**
 * The trail as a whole: the auditor reads it, it is sealed each minute, and whether it was changed since can be verified by anybody
 * who has a seal and the public key. It only reads events; the database's triggers and {@code audit} write them.
 */
@NullMarked
package vn.giamngheo.trail;

import org.jspecify.annotations.NullMarked;
