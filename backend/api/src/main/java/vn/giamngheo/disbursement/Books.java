package vn.giamngheo.disbursement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** What agencies hold, day by day: enough to tell whether a payment was covered when it was made, and ever since. */
final class Books {
    private final Map<Key, NavigableMap<LocalDate, Long>> movements = new HashMap<>();

    /** Whose money, for what, out of which source. */
    record Key(UUID subProjectId, FundingSource fundingSource, CapitalKind capitalKind, UUID agencyId) {}

    /** What came (more than 0) or went on a day. */
    void add(Key key, LocalDate day, long amount) {
        movements.computeIfAbsent(key, unknown -> new TreeMap<>()).merge(day, amount, Math::addExact);
    }

    /** What is held in the end. */
    long held(Key key) {
        return movements.getOrDefault(key, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What is wrong with paying that much on that day; null where it is covered. */
    @Nullable
    DisbursementFlag wrongWith(Key key, LocalDate day, long amount) {
        if (held(key) < amount) {
            return DisbursementFlag.OVER_BALANCE;
        }
        return leastFrom(key, day) < amount ? DisbursementFlag.BEFORE_DECISION : null;
    }

    /** The least that was held on that day and on any day since. */
    private long leastFrom(Key key, LocalDate day) {
        NavigableMap<LocalDate, Long> days = movements.getOrDefault(key, new TreeMap<>());
        long running = days.headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long least = running;
        for (long moved : days.tailMap(day, false).values()) {
            running += moved;
            least = Math.min(least, running);
        }
        return least;
    }
}
