package vn.giamngheo.backup;

import java.time.Instant;
import java.util.List;

/**
 * What an archive holds, as its first reader needs it: {@code manifest.json}.
 *
 * @param format the form of the archive itself, raised when older readers can't read it any more
 * @param createdAt when the backup began
 * @param postgresVersion the version of the server that it was taken from, e.g. 180001
 * @param schemaVersion the last migration of the system's database
 * @param databases what was taken
 */
record Manifest(int format, Instant createdAt, int postgresVersion, String schemaVersion, List<Dumped> databases) {

    /** The form that this release writes, and the newest that it reads. */
    static final int FORMAT = 1;

    /** The name of the manifest in the archive. */
    static final String NAME = "manifest.json";

    /**
     * One database.
     *
     * @param name what it is called here and in every installation
     * @param definition what makes its tables; absent where the migrations of the system do
     * @param constraints what is added to them when the rows are in; absent likewise
     * @param tables its tables with their rows
     * @param sequences where its sequences stand
     */
    record Dumped(
            String name,
            List<String> definition,
            List<String> constraints,
            List<Table> tables,
            List<Sequence> sequences) {

        /** All rows of all tables. */
        long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /**
     * One table.
     *
     * @param columns the columns that were copied, in this order; computed ones are not
     * @param order the expression that fixes the order of the rows
     * @param rows how many there are
     * @param bytes the size of the copy
     * @param sha256 the checksum of the copy
     */
    record Table(String name, List<String> columns, String order, long rows, long bytes, String sha256) {

        /** The name of its copy in the archive. */
        String entry(String database) {
            return database + "/" + name + ".copy";
        }
    }

    /** Where a sequence stands; {@code called} tells whether that value was given out already. */
    record Sequence(String name, long value, boolean called) {}

    /** All rows of all databases. */
    long rows() {
        return databases.stream().mapToLong(Dumped::rows).sum();
    }
}
