package vn.giamngheo.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Table;

/** The rows of a table as PostgreSQL's own text form, which keeps every value exactly. */
final class Copies {
    private Copies() {}

    /** Copies a table's rows out in order, and says what went out. The stream stays open. */
    static Table out(PgConnection connection, String table, List<String> columns, String order, OutputStream goal)
            throws SQLException, IOException {
        String query = "copy (select %s from public.%s order by %s) to stdout"
                .formatted(list(columns), Server.quoted(table), order);
        Counted counted = new Counted(goal);
        DigestOutputStream digested = new DigestOutputStream(counted, sha256());
        long rows = connection.getCopyAPI().copyOut(query, digested);
        return new Table(table, columns, order, rows, counted.bytes, hex(digested.getMessageDigest()));
    }

    /** Copies rows in. */
    static long in(PgConnection connection, Table table, InputStream rows) throws SQLException, IOException {
        return connection
                .getCopyAPI()
                .copyIn(
                        "copy public.%s (%s) from stdin".formatted(Server.quoted(table.name()), list(table.columns())),
                        rows);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String list(List<String> columns) {
        return columns.stream().map(Server::quoted).collect(Collectors.joining(", "));
    }

    private static final class Counted extends OutputStream {
        private final OutputStream goal;
        private long bytes;

        Counted(OutputStream goal) {
            this.goal = goal;
        }

        @Override
        public void write(int one) throws IOException {
            goal.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            goal.write(data, from, count);
            bytes += count;
        }
    }
}
