package vn.giamngheo.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Changes;
import vn.giamngheo.audit.Memory;
import vn.giamngheo.progress.AreaSumsRepository.Since;

/**
 * Keeps what was read of an area, for who has read it: once some of its sums are written it reads those again, of a year as a rule
 * those of one commune and month. Once anything else has changed that it is made of, or for who has written themselves, all is read
 * anew. As with {@link vn.giamngheo.audit.KeptAnswers}, nothing that is given is older than the transaction that asks.
 */
@ApplicationScoped
class KeptAreas {
    /** The tables that an area with its sums is made of; of reports there are these alone. */
    static final Set<String> SOURCES = Stream.concat(AreaFactsReader.SOURCES.stream(), Stream.of("result_rollup"))
            .collect(Collectors.toUnmodifiableSet());

    private final AreaFactsReader facts;
    private final AreaSumsRepository sums;
    private final Changes changes;
    private final Clock clock;
    private final Cache<Question, Kept> kept = Memory.room();

    KeptAreas(AreaFactsReader facts, AreaSumsRepository sums, Changes changes, Clock clock) {
        this.facts = facts;
        this.sums = sums;
        this.changes = changes;
        this.clock = clock;
    }

    /** An area, the plan's own where none is named, with its sums. */
    Known of(Scope scope, UUID planId, @Nullable UUID areaId) {
        Question question = new Question(scope, planId, areaId, LocalDate.now(clock));
        Kept before = kept.getIfPresent(question);
        Changes.Look now = changes.since(before == null ? null : before.snapshot(), SOURCES);
        if (before == null || now.snapshot() == null) {
            return readAnew(scope, question, now.snapshot());
        }
        if (!now.changed()) {
            return keep(question, now.snapshot(), before.known());
        }
        Since since = sums.since(scope, before.known().facts(), before.snapshot(), AreaFactsReader.SOURCES);
        return since.otherwiseChanged()
                ? readAnew(scope, question, now.snapshot())
                : keep(question, since.snapshot(), before.known().with(since));
    }

    private Known readAnew(Scope scope, Question question, @Nullable String snapshot) {
        AreaFacts about = facts.read(scope, question.planId(), question.areaId());
        return keep(question, snapshot, Known.of(about, sums.all(scope, about)));
    }

    /** Who has written sees what may be taken back, and nobody else does. */
    private Known keep(Question question, @Nullable String snapshot, Known known) {
        if (snapshot != null) {
            kept.put(question, new Kept(snapshot, known));
        }
        return known;
    }

    /**
     * An area with its sums.
     *
     * @param progress what has been made of just these, by day
     */
    record Known(AreaFacts facts, AreaSums sums, Cache<LocalDate, Progress> progress) {
        private static final int MOST_DAYS = 10;

        static Known of(AreaFacts facts, AreaSums sums) {
            return new Known(
                    facts, sums, Caffeine.newBuilder().maximumSize(MOST_DAYS).build());
        }

        /** What is of other areas leaves it as it is, with what has been made of it. */
        private Known with(Since since) {
            return since.spots().isEmpty() ? this : of(facts, sums.with(since.spots(), since.sums()));
        }

        /** Its figures as they stood on a day. */
        AreaFigures figures(LocalDate day) {
            return facts.figures(sums, day);
        }

        /** The progress on a day, which is made once. */
        Progress progress(LocalDate day, Supplier<Progress> make) {
            @Nullable Progress before = progress.getIfPresent(day);
            if (before != null) {
                return before;
            }
            Progress made = make.get();
            progress.put(day, made);
            return made;
        }
    }

    private record Question(
            Scope scope, UUID planId, @Nullable UUID areaId, LocalDate day) {}

    /** What is known, and what its reader saw at the least. */
    private record Kept(String snapshot, Known known) {}
}
