package vn.giamngheo.plancopy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plan.CopiedSource;
import vn.giamngheo.shared.persistence.Source;

/** One copy under way: which plan it is of, and what has become of each thing so far. */
final class Copying {
    private final UUID draftId;
    private final int fromYear;
    private final String pendingWords;
    private final Map<UUID, UUID> copies = new HashMap<>();

    Copying(UUID draftId, int fromYear, int toYear) {
        this.draftId = draftId;
        this.fromYear = fromYear;
        this.pendingWords = "chưa giao cho năm " + toYear;
    }

    UUID draftId() {
        return draftId;
    }

    /** What stands where an amount was: money is given anew each year. */
    String pendingWords() {
        return pendingWords;
    }

    Source source(Source original) {
        return source(original, null);
    }

    Source source(Source original, @Nullable String remark) {
        return CopiedSource.of(original, fromYear, remark);
    }

    void put(UUID original, UUID copy) {
        copies.put(original, copy);
    }

    boolean has(@Nullable UUID original) {
        return original == null || copies.containsKey(original);
    }

    /** The copy of what is referred to; none where nothing is. */
    @Nullable
    UUID find(@Nullable UUID original) {
        return original == null ? null : copyOf(original);
    }

    UUID copyOf(UUID original) {
        return Objects.requireNonNull(copies.get(original), "copied before it is referred to");
    }
}
