package vn.giamngheo.audit;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;

/**
 * Keeps answers that cost much to make and are asked for often. One is given again only to whom it was made for, on the day it was
 * made, and as long as nothing that it can't have seen has been written to the tables that it is made of: the trail and the writers of
 * sums, which nothing gets round, tell that in the transaction that asks. So each instance of the API keeps its own, and none is ever old.
 */
@ApplicationScoped
public class KeptAnswers {
    private final Changes changes;
    private final Clock clock;
    private final Cache<Question, Kept> kept = Memory.room();

    KeptAnswers(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The answer, made anew where it has to be. It must not be changed by whoever gets it, and must tell nothing but what the trail
     * tells of, the day and the asker.
     *
     * @param tables all tables that have to do with the answer, whatever the question; of those without a trail it may read the sums of
     *     figures alone ({@code result_rollup}), whose last writers are known
     * @param asked all that the answer depends on besides, with an equality of its own
     */
    public <T> T of(Scope scope, Class<T> type, Set<String> tables, Object asked, Supplier<T> make) {
        Question question = new Question(scope, type, asked, LocalDate.now(clock));
        Kept before = kept.getIfPresent(question);
        Changes.Look now = changes.since(before == null ? null : before.snapshot(), tables);
        @Nullable String snapshot = now.snapshot();
        // Who has written sees that, which nobody else does yet and which may be taken back.
        if (snapshot == null) {
            return make.get();
        }
        if (before != null && !now.changed()) {
            // It is as true now: what is written to other tables is not looked through again.
            kept.put(question, new Kept(snapshot, before.answer()));
            return type.cast(before.answer());
        }
        T answer = make.get();
        kept.put(question, new Kept(snapshot, answer));
        return answer;
    }

    private record Question(Scope scope, Class<?> type, Object asked, LocalDate day) {}

    /** An answer, and what its maker saw at the least. */
    private record Kept(String snapshot, Object answer) {}
}
