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
 * Where that comes from which a draft has of another year's plan. No plan states it for its year until the draft is issued, when
 * {@code state_copied_parts} of the database makes it the plan's word. Its note tells a reader of which year it is; whether it is
 * copied never hangs on the note.
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
                stated ? Provenance.COPIED : original.provenance(),
                joined(stated ? NOTE + fromYear : original.note(), remark));
    }

    /** Where one fact comes from that is made of two. It is ours where one of them is. */
    public static Source ofBoth(Source one, Source other) {
        Source ours = is(one) ? other : one;
        return new Source(one.section(), ours.provenance(), joined(ours.note(), (is(one) ? one : other).note()));
    }

    /** The same source with one more remark in its note, where there is one. */
    public static Source remarked(Source source, @Nullable String remark) {
        return new Source(source.section(), source.provenance(), joined(source.note(), remark));
    }

    /** Both notes, each remark once; absent where both are. */
    public static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return note(Stream.concat(remarks(one), remarks(other)));
    }

    /** The same source without what its note remarks on that. */
    static Source without(Source source, String part) {
        return new Source(
                source.section(),
                source.provenance(),
                note(remarks(source.note()).filter(remark -> !remark.startsWith(part + ": "))));
    }

    /** What becomes of a source once its plan is issued. */
    static Source stated(Source source) {
        return is(source) ? new Source(source.section(), Provenance.STATED, source.note()) : source;
    }

    private static boolean is(Source source) {
        return source.provenance() == Provenance.COPIED;
    }

    private static Stream<String> remarks(@Nullable String note) {
        return Stream.ofNullable(note).flatMap(BETWEEN::splitAsStream);
    }

    private static @Nullable String note(Stream<String> remarks) {
        Set<String> once = remarks.collect(Collectors.toCollection(LinkedHashSet::new));
        return once.isEmpty() ? null : String.join(BETWEEN.pattern(), once);
    }
}
