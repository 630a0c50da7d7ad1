package vn.giamngheo.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** What has been read is kept for as long as people go to and fro on a screen: what somebody asked for once must not fill the memory. */
public final class Memory {
    /** More than are asked for at one time: one that is full may drop what it has just been given. */
    private static final int MOST = 500;

    private static final Duration OF_USE = Duration.ofMinutes(10);

    private Memory() {}

    /** Room for it. What is true of it, and for whom, is for whoever keeps it to know. */
    public static <K, V> Cache<K, V> room() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(OF_USE)
                // What is known of a large plan is large: it goes before the memory does.
                .softValues()
                .build();
    }
}
