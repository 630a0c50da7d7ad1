package vn.giamngheo.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.jdbc.PgConnection;

/**
 * The PostgreSQL server of an installation, as its superuser.
 *
 * @param host where it is
 * @param port its port
 * @param user a superuser: only one may read everything, make databases and leave out triggers
 * @param password what it logs in with; empty where it does so by a certificate, which the options name
 * @param options what stands in the address behind the question mark: {@code sslmode=verify-full&sslcert=…}; empty for none
 */
record Server(String host, int port, String user, String password, String options) {

    /** The system's own database. */
    static final String SYSTEM = "giam_ngheo";

    /** Keycloak's database. */
    static final String KEYCLOAK = "keycloak";

    /** The databases of an installation, and the role that owns each. */
    static final Map<String, String> OWNERS = Map.of(SYSTEM, "giam_ngheo_owner", KEYCLOAK, "keycloak");

    /** The role that the API works with. */
    static final String API_ROLE = "giam_ngheo_api";

    private static final String NO_SUCH_DATABASE = "3D000";

    /** A connection on which copies always look the same, whatever the settings of server and machine. */
    PgConnection connect(String database) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "giam-ngheo-backup");
        properties.setProperty("connectTimeout", "10");
        try {
            Connection connection = new Driver().connect(url(database), properties);
            PgConnection opened = connection.unwrap(PgConnection.class);
            execute(opened, "set time zone 'UTC'", "set datestyle = 'ISO, YMD'", "set intervalstyle = 'iso_8601'");
            return opened;
        } catch (SQLException refused) {
            String hint = NO_SUCH_DATABASE.equals(refused.getSQLState())
                    ? "there is no database " + database
                            + " there: an installation has one of each after its first start"
                    : refused.getMessage();
            throw new BackupFailure("PostgreSQL on " + host + ":" + port + ": " + hint, refused);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    boolean has(Connection connection, String database) throws SQLException {
        return !texts(connection, "select datname from pg_database where datname = ?", database)
                .isEmpty();
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** The one number that a query answers. */
    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(texts(connection, sql).getFirst());
    }

    /** A name as SQL writes it. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
