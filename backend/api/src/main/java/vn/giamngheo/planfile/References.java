package vn.giamngheo.planfile;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids behind the file's names, gathered while it is entered. */
final class References {
    private final Map<String, UUID> ids = new HashMap<>();

    /** What a name is the name of: each kind has names of its own. */
    enum Kind {
        AREA,
        AGENCY,
        NODE,
        GROUP,
        SUB_PROJECT,
        POLICY,
        INDICATOR,
        PROGRAMME
    }

    UUID put(Kind kind, String name, UUID id) {
        ids.put(kind + ":" + name, id);
        return id;
    }

    boolean has(Kind kind, String name) {
        return ids.containsKey(kind + ":" + name);
    }

    /** The id behind a name that the checker has found to lead somewhere. */
    UUID get(Kind kind, String name) {
        UUID id = ids.get(kind + ":" + name);
        if (id == null) {
            throw new IllegalStateException("no " + kind + " " + name + " although the file was checked");
        }
        return id;
    }

    /** The same for a name that may be absent. */
    @Nullable
    UUID find(Kind kind, @Nullable String name) {
        return name == null ? null : get(kind, name);
    }
}
