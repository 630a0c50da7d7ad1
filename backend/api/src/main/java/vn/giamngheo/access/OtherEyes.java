package vn.giamngheo.access;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could do what somebody is refused.
 *
 * @param unit the unit whose officers or head it is; absent for roles of the whole programme
 */
public record OtherEyes(Part part, @Nullable String unit) {
    /** In which part. */
    public enum Part {
        /** An officer of the unit. */
        OFFICER,
        /** The unit's head, or a deputy, who has not done the first act. */
        HEAD,
        /** The programme's manager, who acts for a unit from its paper. */
        PAPER,
        /** An officer of the agency that verifies. */
        VERIFIER,
        /** The programme's manager, or another one. */
        MANAGER,
        /** Who accepts the manager's own report: the leader. */
        ACCEPTER,
        /** Who keeps the programme's money. */
        FINANCE,
        /** The leader of the plan's issuing agency, or a deputy. */
        LEADER
    }

    /** Somebody with a role of the whole programme. */
    public static OtherEyes of(Part part) {
        return new OtherEyes(part, null);
    }

    /** All of them, as the params of an error name them. */
    public static String words(Collection<OtherEyes> who) {
        return who.stream().map(OtherEyes::word).collect(Collectors.joining("; "));
    }

    /** As the params of an error name them: the part, and the unit behind it. */
    private String word() {
        return unit == null ? part.name() : part.name() + " " + unit;
    }
}
