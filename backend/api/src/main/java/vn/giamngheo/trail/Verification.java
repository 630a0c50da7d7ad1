package vn.giamngheo.trail;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reckons everything anew, seal by seal: that none is missing, each holds on to the one before and was signed by a key of ours, and each
 * event is as it was sealed, and was sealed when it came. No more is held in memory than one seal's leaves and a portion of its events.
 *
 * <p>Make it before the transaction begins in which it verifies: a sequence is not seen as of a snapshot, so a seal that is made after
 * the snapshot would be missing from it.
 */
final class Verification {
    private static final int MOST_FINDINGS = 20;
    /** No write takes so long, so no event is from so long before the seal that came before its own. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);
    /** An event is sealed within a minute, a long write later, and after whatever time the API was away. */
    private static final Duration LATE = Duration.ofHours(2);
    /** Late events of a longer time than this are not the last ones before the API was away: it was there and did not seal. */
    private static final Duration LAST_MOMENTS = Duration.ofMinutes(10);

    private final SealStore store;
    private final SealKeys keys;
    private final long highestNumber;
    private final List<TrailFinding> findings = new ArrayList<>();
    private long seals;
    private long events;

    Verification(Connection connection, SealKeys keys) throws SQLException {
        store = new SealStore(connection);
        this.keys = keys;
        highestNumber = store.highestNumber();
    }

    /**
     * Verifies the seals from that number on, for so long at the most. It goes on from where it stopped if it is asked for the seal that
     * it names.
     */
    TrailVerificationResponse from(long number, Duration time) throws SQLException {
        long until = System.nanoTime() + time.toNanos();
        Optional<Seal> before = number > 1 ? store.withNumber(number - 1) : Optional.empty();
        long expected = number;
        if (number > 1 && before.isEmpty()) {
            tell(FindingKind.SEAL_MISSING, number - 1, null);
        }
        for (Optional<Seal> next = store.after(number - 1); next.isPresent(); next = store.after(expected - 1)) {
            Seal seal = next.get();
            if (seals > 0 && System.nanoTime() - until > 0) {
                return told(seal.number(), true);
            }
            chain(seal, before, expected);
            signature(seal);
            leaves(seal);
            moments(seal, before);
            seals++;
            before = next;
            expected = seal.number() + 1;
        }
        if (highestNumber >= expected) {
            tell(FindingKind.SEAL_MISSING, expected, null);
        }
        if (unsealed().isOverdue()) {
            tell(FindingKind.SEAL_OVERDUE, expected, null);
        }
        return told(0, false);
    }

    /** Whoever has no key can have the API seal anew what they have rewritten; but not at the time when it came. */
    private void moments(Seal seal, Optional<Seal> before) throws SQLException {
        Instant earliest =
                before.map(one -> one.sealedAt().minus(LONGEST_WRITE)).orElse(Instant.EPOCH);
        SealStore.Moments moments =
                store.moments(seal, earliest, seal.sealedAt().minus(LATE));
        if (moments.backdated() != null) {
            tell(FindingKind.EVENT_BACKDATED, seal.number(), moments.backdated());
        }
        if (moments.late().compareTo(LAST_MOMENTS) > 0) {
            tell(FindingKind.SEALED_LATE, seal.number(), null);
        }
    }

    private void chain(Seal seal, Optional<Seal> before, long expected) throws SQLException {
        if (seal.number() != expected) {
            tell(FindingKind.SEAL_MISSING, expected, null);
            return;
        }
        boolean holds = before.map(
                        one -> one.hash().equals(seal.previousHash()) && one.lastEventId() + 1 == seal.firstEventId())
                .orElse(seal.number() > 1 || (seal.previousHash() == null && seal.firstEventId() == 1));
        if (!holds) {
            tell(FindingKind.SEAL_CHAIN_BROKEN, seal.number(), null);
        }
    }

    private void signature(Seal seal) {
        Optional<PublicKey> key = keys.key(seal.keyId());
        if (key.isEmpty()) {
            tell(FindingKind.SEAL_KEY_UNKNOWN, seal.number(), null);
        } else if (!seal.isSignedBy(key.get())) {
            tell(FindingKind.SEAL_SIGNATURE_WRONG, seal.number(), null);
        }
    }

    private void leaves(Seal seal) throws SQLException {
        List<Leaf> sealed = store.leaves(seal.number());
        MerkleTree kept = new MerkleTree();
        sealed.forEach(leaf -> kept.add(leaf.hash()));
        boolean trusted = Hash.hex(kept.root()).equals(seal.root()) && sealed.size() == seal.eventCount();
        MerkleTree present = new MerkleTree();
        Comparison comparison = new Comparison(seal, trusted ? sealed : List.of());
        store.each(seal.firstEventId(), seal.lastEventId(), Integer.MAX_VALUE, leaf -> {
            events++;
            present.add(leaf.hash());
            if (trusted) {
                comparison.take(leaf);
            }
        });
        if (trusted) {
            comparison.end();
        } else {
            boolean same = Hash.hex(present.root()).equals(seal.root());
            tell(same ? FindingKind.LEAVES_DAMAGED : FindingKind.EVENTS_DIFFER, seal.number(), null);
        }
    }

    /** Holds events, as they come in the order of their ids, against the leaves of their seal. */
    private final class Comparison {
        private final Seal seal;
        private final List<Leaf> sealed;
        private int next;

        Comparison(Seal seal, List<Leaf> sealed) {
            this.seal = seal;
            this.sealed = sealed;
        }

        void take(Leaf present) {
            while (next < sealed.size() && sealed.get(next).id() < present.id()) {
                tell(
                        FindingKind.EVENT_REMOVED,
                        seal.number(),
                        sealed.get(next++).id());
            }
            if (next == sealed.size() || sealed.get(next).id() > present.id()) {
                tell(FindingKind.EVENT_INSERTED, seal.number(), present.id());
            } else if (!Arrays.equals(sealed.get(next++).hash(), present.hash())) {
                tell(FindingKind.EVENT_CHANGED, seal.number(), present.id());
            }
        }

        void end() {
            while (next < sealed.size()) {
                tell(
                        FindingKind.EVENT_REMOVED,
                        seal.number(),
                        sealed.get(next++).id());
            }
        }
    }

    /**
     * Holds a seal that somebody has kept against what is there: it must have been signed by a key of ours, and be there still.
     *
     * @return what is wrong with it; empty where all is well
     */
    static List<TrailFinding> against(Connection connection, SealKeys keys, Seal kept) throws SQLException {
        Optional<PublicKey> key = keys.key(kept.keyId());
        if (key.isEmpty()) {
            return List.of(new TrailFinding(FindingKind.SEAL_KEY_UNKNOWN, kept.number(), null));
        }
        if (!kept.isSignedBy(key.get())) {
            return List.of(new TrailFinding(FindingKind.SEAL_SIGNATURE_WRONG, kept.number(), null));
        }
        Optional<Seal> present = new SealStore(connection).withNumber(kept.number());
        if (present.isEmpty()) {
            return List.of(new TrailFinding(FindingKind.SEAL_MISSING, kept.number(), null));
        }
        return present.get().hash().equals(kept.hash())
                ? List.of()
                : List.of(new TrailFinding(FindingKind.SEAL_REPLACED, kept.number(), null));
    }

    private void tell(FindingKind kind, long seal, @Nullable Long event) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new TrailFinding(kind, seal, event));
        }
    }

    private TrailVerificationResponse told(long continueWith, boolean more) throws SQLException {
        SealStore.Unsealed unsealed = unsealed();
        return new TrailVerificationResponse(
                seals, events, findings, unsealed.count(), unsealed.since(), more ? continueWith : null);
    }

    private SealStore.Unsealed unsealed() throws SQLException {
        return store.unsealed(store.last().map(Seal::lastEventId).orElse(0L));
    }
}
