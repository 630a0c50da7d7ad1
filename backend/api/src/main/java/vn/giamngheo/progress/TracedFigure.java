package vn.giamngheo.progress;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;

/**
 * One figure behind a sum, with who may see it before it is accepted.
 *
 * @param agencyCode who told it
 * @param verifierCode who verifies it; absent where the programme manager does
 * @param coVerifierCode the other of two who verify it; absent where one does
 */
record TracedFigure(
        ProgressTrace.Line line,
        String agencyCode,
        @Nullable String verifierCode,
        @Nullable String coVerifierCode) {
    static final String ACCEPTED = "ACCEPTED";

    boolean isAccepted() {
        return line.state().equals(ACCEPTED);
    }

    /** Whether the caller sees it as one of its parties, or as everybody does. */
    boolean isSeenBy(Scope scope) {
        return isAccepted()
                || scope.agencyCodes().contains(agencyCode)
                || isOf(scope, verifierCode)
                || isOf(scope, coVerifierCode);
    }

    private static boolean isOf(Scope scope, @Nullable String unitCode) {
        return unitCode != null && scope.unitCodes().contains(unitCode);
    }
}
