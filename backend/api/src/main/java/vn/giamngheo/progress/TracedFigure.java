package vn.giamngheo.progress;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;

/**
 * One figure behind a sum, with who may see it before it is accepted.
 *
 * @param agencyCode who told it
 * @param verifierCode who verifies it; absent where the programme manager does
 */
record TracedFigure(
        ProgressTrace.Line line,
        String agencyCode,
        @Nullable String verifierCode) {
    static final String ACCEPTED = "ACCEPTED";

    boolean isAccepted() {
        return line.state().equals(ACCEPTED);
    }

    /** Whether the caller sees it as one of its parties, or as everybody does. */
    boolean isSeenBy(Scope scope) {
        return isAccepted()
                || scope.agencyCodes().contains(agencyCode)
                || (verifierCode != null && scope.unitCodes().contains(verifierCode));
    }
}
