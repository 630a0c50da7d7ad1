package vn.giamngheo.audit;

/**
 * A table whose rows belong to a thing and are told in its history.
 *
 * @param table the table of the parts
 * @param owner its column that names the thing
 */
public record HistoryPart(String table, String owner) {}
