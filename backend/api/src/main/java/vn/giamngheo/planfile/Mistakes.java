package vn.giamngheo.planfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.giamngheo.planfile.PlanFileException.Mistake;
import vn.giamngheo.planfile.PlanFileReader.ReadFile;

/** Gathers all that is wrong in one file, each with its line, so that the file is mended in one go. */
final class Mistakes {
    private final ReadFile file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(ReadFile file) {
        this.file = file;
    }

    void add(String pointer, String message) {
        found.add(new Mistake(file.lineOf(pointer), pointer + ": " + message));
    }

    /** Notes the message unless the condition holds. */
    void unless(boolean holds, String pointer, String message) {
        if (!holds) {
            add(pointer, message);
        }
    }

    /** Looks at each entry, told its place. */
    <T> void each(String at, List<T> entries, BiConsumer<T, String> look) {
        for (int i = 0; i < entries.size(); i++) {
            look.accept(entries.get(i), at + "/" + i);
        }
    }

    /** The entries' names; one that is there already is a mistake. */
    <T, N> Set<N> unique(String at, List<T> entries, Function<T, N> name) {
        Set<N> names = new HashSet<>();
        each(at, entries, (entry, place) -> once(place, name.apply(entry), names));
        return names;
    }

    /** Takes a name; one that is taken already is a mistake. */
    <N> void once(String at, N name, Set<N> taken) {
        unless(taken.add(name), at, name + " is there twice");
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Mistake::line));
            throw new PlanFileException(file.fileName(), found);
        }
    }
}
