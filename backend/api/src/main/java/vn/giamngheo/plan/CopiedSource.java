package vn.giamngheo.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/**
 * Where that comes from which a draft has of another year's plan. No plan states it for its year until the draft is issued;
 * {@code state_copied_parts} of the database then knows it by its note, as a reader does.
 */
public final class CopiedSource {
    private static final String NOTE = "sao từ kế hoạch ";
    private static final Pattern BETWEEN = Pattern.compile("; ");

    private CopiedSource() {}

    /**
     * Where a copied fact comes from. What the other plan did not state itself stays what it is, with its own note: no issue
     * makes our reading a plan's word.
     *
     * @param remark what a reader should know of the copy; absent where there is nothing
     */
    public static Source of(Source original, int fromYear, @Nullable String remark) {
        boolean stated = original.provenance() == Provenance.STATED || is(original);
        return new Source(
                original.section(),
                stated ? Provenance.ASSUMED : original.provenance(),
                joined(stated ? NOTE + fromYear : original.note(), remark));
    }

    /** Where one fact comes from that is made of two. It is ours where one of them is. */
    public static Source ofBoth(Source one, Source other) {
        Source ours = is(one) ? other : one;
        return new Source(one.section(), ours.provenance(), joined(ours.note(), (is(one) ? one : other).note()));
    }

    /** Both notes, each remark once; absent where both are. */
    public static @Nullable String joined(@Nullable String one, @Nullable String other) {
        Set<String> remarks = Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .flatMap(BETWEEN::splitAsStream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return remarks.isEmpty() ? null : String.join(BETWEEN.pattern(), remarks);
    }

    /** What becomes of a source once its plan is issued. */
    static Source stated(Source source) {
        return is(source) ? new Source(source.section(), Provenance.STATED, source.note()) : source;
    }

    private static boolean is(Source source) {
        String note = source.note();
        return source.provenance() == Provenance.ASSUMED && note != null && note.startsWith(NOTE);
    }
}
