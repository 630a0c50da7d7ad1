package vn.giamngheo.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.giamngheo.local.LocalPostgres;

/** The database of this run, seen directly, in the role that a test takes. */
public final class Database implements AutoCloseable {
    private static final int PATIENCE = 600;
    private static final List<String> ALL = List.of("sees_all", "sees_drafts", "sees_drafts_of_units", "sees_webhooks");
    private final Connection connection;

    private Database(String role) {
        try {
            connection = DriverManager.getConnection(TestStack.postgres().jdbcUrl(), role, role);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** As the role that the API works in, for who sees all. */
    public static Database asApi() {
        Database database = asApiToldNothing();
        try {
            for (String all : ALL) {
                database.run("set giam_ngheo." + all + " = 'true'");
            }
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
        return database;
    }

    /** As that role, before it is told what it sees. */
    public static Database asApiToldNothing() {
        return new Database(LocalPostgres.API);
    }

    /** As the role that owns the schema. */
    public static Database asOwner() {
        return new Database(LocalPostgres.OWNER);
    }

    /** As the superuser of the server, whom nothing holds back. */
    public static Database asSuperuser() {
        return new Database(LocalPostgres.SUPERUSER);
    }

    /** The connection itself, for what is to be undone at the end of one transaction. */
    public Connection connection() {
        return connection;
    }

    /** Runs one or more statements. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs statements in one transaction, which is taken back if one is refused. */
    public void runTogether(String... sql) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String one : sql) {
                run(one);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Comes back when somebody waits for a lock. */
    public static void awaitAWaiter() throws InterruptedException {
        awaitWaiters(1);
    }

    /** Comes back when so many wait for a lock. */
    public static void awaitWaiters(int many) throws InterruptedException {
        try (Database database = asOwner()) {
            for (int i = 0; i < PATIENCE; i++) {
                if (database.number("select count(*) from pg_locks where not granted") >= many) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("fewer than " + many + " wait");
    }

    /** Takes away what a test has entered. */
    public static void forget(String... deletions) {
        try (Database database = asOwner()) {
            List<String> statements = new ArrayList<>(
                    List.of(
                            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)"));
            statements.addAll(List.of(deletions));
            database.runTogether(statements.toArray(String[]::new));
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** The first column of a query, as text. */
    public List<String> texts(String sql, String... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** The one number that the query gives. */
    public long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** Our tables. */
    public List<String> tables() {
        return texts(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'"
                        + " order by tablename");
    }

    /** How many rows each of our tables has. */
    public Map<String, Long> rowCounts() {
        Map<String, Long> counts = new TreeMap<>();
        tables().forEach(table -> counts.put(table, number("select count(*) from " + table)));
        return counts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
