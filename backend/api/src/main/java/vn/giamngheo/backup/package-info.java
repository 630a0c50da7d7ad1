/**
 * Backup and restore of a whole installation: the system's database and Keycloak's, in one archive that says what is in it. It
 * is a command of its own beside the API, which it neither starts nor needs: {@code BackupCommand}.
 *
 * <p>The tables of the system are made again by its own migrations, up to the version of the archive; those of Keycloak by the
 * definition that the archive holds. Rows go as they are, by COPY. A restore fills new databases beside the present ones, reads
 * them back, and only then changes the names, in one transaction: all of it happens, or nothing.
 */
@NullMarked
package vn.giamngheo.backup;

import org.jspecify.annotations.NullMarked;
