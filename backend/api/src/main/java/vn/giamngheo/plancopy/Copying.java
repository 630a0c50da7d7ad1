package vn.giamngheo.plancopy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** One copy under way: which plan it is of, and what has become of each thing so far. */
final class Copying {
    private final UUID draftId;
    private final String note;
    private final String pendingWords;
    private final Map<UUID, UUID> copies = new HashMap<>();

    Copying(UUID draftId, int fromYear, int toYear) {
        this.draftId = draftId;
        this.note = note(fromYear);
        this.pendingWords = "chưa giao cho năm " + toYear;
    }

    /** Where a copied fact comes from: no plan states it for its year, so it is ours. */
    static Source source(Source original, int fromYear) {
        return new Source(original.section(), Provenance.ASSUMED, note(fromYear));
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
        return new Source(original.section(), Provenance.ASSUMED, remark == null ? note : note + "; " + remark);
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

    private static String note(int fromYear) {
        return "sao từ kế hoạch " + fromYear;
    }
}
