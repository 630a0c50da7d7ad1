package vn.giamngheo.trail;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals and events as the database has them, over a connection of whoever asks: the API, the command, a test that takes its tampering
 * back. Rows come in portions, so that a long trail costs no memory.
 */
final class SealStore {
    /** For each event its id and its hash. */
    static final int LEAF_SIZE = Long.BYTES + Hash.SIZE;

    private static final String SEALS =
            "select number, first_event_id, last_event_id, event_count, root, previous_hash, sealed_at, key_id, signature from audit_seal";
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    SealStore(Connection connection) {
        this.connection = connection;
    }

    /** What is done with each event of a range. */
    interface EachLeaf {
        void take(Leaf leaf);
    }

    /**
     * Events of a range that no seal covers yet.
     *
     * @param isOverdue whether the oldest has waited for longer than it takes to seal it
     */
    record Unsealed(long count, @Nullable Instant since, boolean isOverdue) {}

    /**
     * From when the events of a seal are.
     *
     * @param backdated the first that is from before the earliest moment that can be; absent where none is
     * @param late over what time those have come that are from before the moment from which on they would be late
     */
    record Moments(@Nullable Long backdated, Duration late) {}

    Optional<Seal> last() throws SQLException {
        return one(SEALS + " order by number desc limit 1");
    }

    Optional<Seal> withNumber(long number) throws SQLException {
        return one(SEALS + " where number = ?", number);
    }

    /** The seal next after that number. */
    Optional<Seal> after(long number) throws SQLException {
        return one(SEALS + " where number > ? order by number limit 1", number);
    }

    /** The highest number that there ever was, as far as the sequence remembers: even where its seal is gone. */
    long highestNumber() throws SQLException {
        return number("select case when is_called then last_value else 0 end from audit_seal_number_seq");
    }

    void rememberHighest(long number) throws SQLException {
        number("select setval('audit_seal_number_seq', ?)", number);
    }

    /** Up to which id any event was given one. */
    long lastGivenId() throws SQLException {
        return number("select case when is_called then last_value else 0 end from audit_event_id_seq");
    }

    /** Hands over the events of the range in the order of their ids. */
    void each(long firstId, long lastId, int most, EachLeaf leaf) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + Leaf.COLUMNS + " from audit_event where id between ? and ?"
                        // Not merely "id": that is the text among the columns, by which 10 comes before 9.
                        + " order by audit_event.id limit ?")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, firstId);
            statement.setLong(2, lastId);
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    leaf.take(Leaf.of(rows));
                }
            }
        }
    }

    Unsealed unsealed(long lastSealedId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*), min(occurred_at), min(occurred_at) < now() - interval '15 minutes'"
                        + " from audit_event where id > ?")) {
            statement.setLong(1, lastSealedId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Timestamp since = row.getTimestamp(2);
                return new Unsealed(row.getLong(1), since == null ? null : since.toInstant(), row.getBoolean(3));
            }
        }
    }

    Moments moments(Seal seal, Instant earliest, Instant late) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select min(id) filter (where occurred_at < ?),
                       extract(epoch from max(occurred_at) filter (where occurred_at < ?) - min(occurred_at))::bigint
                  from audit_event where id between ? and ?
                """)) {
            statement.setTimestamp(1, Timestamp.from(earliest));
            statement.setTimestamp(2, Timestamp.from(late));
            statement.setLong(3, seal.firstEventId());
            statement.setLong(4, seal.lastEventId());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Moments((Long) row.getObject(1), Duration.ofSeconds(row.getLong(2)));
            }
        }
    }

    /** The leaves that the seal has kept. */
    List<Leaf> leaves(long number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select leaves from audit_seal where number = ?")) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                List<Leaf> leaves = new ArrayList<>();
                ByteBuffer kept = ByteBuffer.wrap(row.next() ? row.getBytes(1) : new byte[0]);
                while (kept.remaining() >= LEAF_SIZE) {
                    long id = kept.getLong();
                    byte[] hash = new byte[Hash.SIZE];
                    kept.get(hash);
                    leaves.add(new Leaf(id, hash));
                }
                return leaves;
            }
        }
    }

    void add(Seal seal, List<Leaf> leaves) throws SQLException {
        ByteBuffer kept = ByteBuffer.allocate(LEAF_SIZE * leaves.size());
        leaves.forEach(leaf -> kept.putLong(leaf.id()).put(leaf.hash()));
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into audit_seal (number, first_event_id, last_event_id, event_count, root, previous_hash, sealed_at, key_id,
                                        signature, leaves) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setLong(1, seal.number());
            statement.setLong(2, seal.firstEventId());
            statement.setLong(3, seal.lastEventId());
            statement.setInt(4, seal.eventCount());
            statement.setString(5, seal.root());
            statement.setString(6, seal.previousHash());
            statement.setTimestamp(7, Timestamp.from(seal.sealedAt()));
            statement.setString(8, seal.keyId());
            statement.setString(9, seal.signature());
            statement.setBytes(10, kept.array());
            statement.executeUpdate();
        }
    }

    /** Takes a turn that ends with the transaction; false where another instance has it. */
    boolean takesTurn() throws SQLException {
        return number("select pg_try_advisory_xact_lock(hashtextextended('audit_seal', 0))::int") == 1;
    }

    /** The number of the transaction under way; each that has got one before has a lower one. */
    String transactionId() throws SQLException {
        return text("select pg_current_xact_id()::text");
    }

    /** Whether each transaction with a lower number is over. */
    boolean areAllOverBefore(String transactionId) throws SQLException {
        return text("select (pg_snapshot_xmin(pg_current_snapshot()) >= cast('" + Long.parseLong(transactionId)
                        + "' as xid8))::text")
                .equals("true");
    }

    private Optional<Seal> one(String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(seal(row)) : Optional.empty();
            }
        }
    }

    private long number(String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String text(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void set(PreparedStatement statement, long... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setLong(i + 1, parameters[i]);
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                row.getString(9));
    }
}
