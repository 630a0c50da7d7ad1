package vn.giamngheo.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as a leaf of the tree: SHA-256 over 0x00 and the event's bytes. These are its values in the order of {@link #COLUMNS}, after
 * a word for this encoding, each as four bytes that tell its length, the highest first, and its UTF-8; what is absent has the length
 * 0xFFFFFFFF. ADR 29 says it in words, for whoever verifies without this code.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Leaf(long id, byte[] hash) {
    /** What is hashed, as PostgreSQL says it: moments in microseconds since 1970, JSON as jsonb writes it. */
    static final String COLUMNS = """
            id::text, (extract(epoch from occurred_at) * 1000000)::bigint::text, transaction_id::text, actor, actor_roles, on_behalf_of,
            origin, client, request_code, operation, action, entity, entity_id::text, before::text, after::text""";

    private static final int COUNT = 15;
    private static final byte[] PREFIX = {0};
    private static final String ENCODING = "giam-ngheo audit event 1";
    private static final int ABSENT = -1;

    /** The leaf of the event that the row holds. */
    static Leaf of(ResultSet row) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(COUNT);
        for (int i = 1; i <= COUNT; i++) {
            values.add(row.getString(i));
        }
        return new Leaf(row.getLong(1), hash(values));
    }

    static byte[] hash(List<@Nullable String> values) {
        List<byte[]> parts = new ArrayList<>(2 * values.size() + 3);
        parts.add(PREFIX);
        add(parts, ENCODING);
        values.forEach(value -> add(parts, value));
        return Hash.of(parts.toArray(byte[][]::new));
    }

    private static void add(List<byte[]> parts, @Nullable String value) {
        if (value == null) {
            parts.add(length(ABSENT));
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        parts.add(length(bytes.length));
        parts.add(bytes);
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }
}
