package vn.giamngheo.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Seals events. An id is given before its event is committed, so the ids of committed events have gaps that may fill later: only what is
 * settled is sealed. First it is asked up to which id any event was given one, then a transaction takes a number; once every transaction
 * with a lower number is over, all ids up to that one are events, or never will be.
 */
@ApplicationScoped
@Transactional
public class SealService {
    /** So many in one seal: what is verified at a time is held in memory. */
    static final int MOST_EVENTS = 10_000;

    private final DataSource database;
    private final ConfiguredKeys keys;
    private final Clock clock;

    SealService(DataSource database, ConfiguredKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Up to which id events may be sealed, once the transactions before that one are over. */
    record Horizon(long lastId, String transactionId) {}

    /** How far it has come. */
    record State(Optional<Seal> last, SealStore.Unsealed unsealed) {}

    Horizon horizon() {
        return asked(store -> {
            long last = store.lastGivenId();
            return new Horizon(last, store.transactionId());
        });
    }

    boolean isSettled(Horizon horizon) {
        return asked(store -> store.areAllOverBefore(horizon.transactionId()));
    }

    State state() {
        return asked(store -> {
            Optional<Seal> last = store.last();
            return new State(last, store.unsealed(last.map(Seal::lastEventId).orElse(0L)));
        });
    }

    Optional<Seal> last() {
        return asked(SealStore::last);
    }

    /** Whether that seal is there as it was. */
    boolean has(Seal seal) {
        return asked(store -> store.withNumber(seal.number())
                .filter(there -> there.hash().equals(seal.hash()))
                .isPresent());
    }

    /**
     * Seals the next events up to the horizon, at the most so many as one seal takes.
     *
     * @return the seal; absent where there is nothing to seal, or another instance is at it
     */
    Optional<Seal> sealNext(Horizon horizon) {
        return asked(store -> store.takesTurn() ? sealed(store, horizon) : Optional.empty());
    }

    /** Lets the sequence know the seal, after it was committed: so it never names one that never was. */
    void remember(Seal seal) {
        asked(store -> {
            if (store.highestNumber() < seal.number()) {
                store.rememberHighest(seal.number());
            }
            return seal;
        });
    }

    private Optional<Seal> sealed(SealStore store, Horizon horizon) throws SQLException {
        Optional<Seal> last = store.last();
        long firstId = last.map(Seal::lastEventId).orElse(0L) + 1;
        List<Leaf> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        store.each(firstId, horizon.lastId(), MOST_EVENTS, leaf -> {
            leaves.add(leaf);
            tree.add(leaf.hash());
        });
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        // Where seals have vanished from the end their numbers are not given again: the gap stays to be seen.
        long number = Math.max(store.highestNumber(), last.map(Seal::number).orElse(0L)) + 1;
        Seal seal = keys.get()
                .sign(new Seal(
                        number,
                        firstId,
                        leaves.size() < MOST_EVENTS
                                ? horizon.lastId()
                                : leaves.getLast().id(),
                        leaves.size(),
                        Hash.hex(tree.root()),
                        number == 1 ? null : last.map(Seal::hash).orElse("0".repeat(2 * Hash.SIZE)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        keys.get().signingId().orElseThrow(),
                        ""));
        store.add(seal, leaves);
        return Optional.of(seal);
    }

    private interface Question<T> {
        T ask(SealStore store) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(new SealStore(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
