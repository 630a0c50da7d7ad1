package vn.giamngheo.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as it is read, with who verifies it. */
record SectionRow(
        UUID id,
        int version,
        UUID reportId,
        @Nullable UUID verifierId,
        @Nullable String verifierCode,
        @Nullable String verifierName,
        @Nullable UUID coVerifierId,
        @Nullable String coVerifierCode,
        @Nullable String coVerifierName,
        SectionState state,
        Instant stateSince,
        @Nullable Instant submittedAt) {

    /** An agency that verifies it. */
    record Verifier(UUID id, String code, String name) {}

    /** The agencies that verify it, of which one suffices; none where the programme's manager does. */
    List<Verifier> verifiers() {
        List<Verifier> verifiers = new ArrayList<>();
        if (verifierId != null && verifierCode != null && verifierName != null) {
            verifiers.add(new Verifier(verifierId, verifierCode, verifierName));
        }
        if (coVerifierId != null && coVerifierCode != null && coVerifierName != null) {
            verifiers.add(new Verifier(coVerifierId, coVerifierCode, coVerifierName));
        }
        return verifiers;
    }
}
