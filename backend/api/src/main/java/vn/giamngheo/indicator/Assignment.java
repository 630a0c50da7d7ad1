package vn.giamngheo.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Who collects an indicator, where, how often, and who verifies it.
 *
 * @param collectorId the one body that collects it; absent where each unit of the level does, or where nobody is named
 * @param verifierId who verifies its figures; absent where the programme's manager does
 * @param coVerifierId the other of two that lead together: one of the two suffices
 * @param provenance whose word the assignment is: the 2024 plan names nobody, so it is ours
 */
@Embeddable
@Schema(name = "IndicatorAssignment", description = "Who collects an indicator, where, how often, and who verifies it")
public record Assignment(
        @Column(name = "level") @Enumerated(EnumType.STRING) @NotNull
        CollectionLevel level,

        @Column(name = "collector_id") @Nullable UUID collectorId,

        @Column(name = "frequency") @Enumerated(EnumType.STRING) @NotNull
        Frequency frequency,

        @Column(name = "verifier_id") @Nullable UUID verifierId,

        @Column(name = "co_verifier_id") @Nullable UUID coVerifierId,

        @Column(name = "assignment_provenance") @Enumerated(EnumType.STRING) @NotNull
        Provenance provenance,

        @Column(name = "assignment_note") @Nullable @Size(max = Texts.PARAGRAPH)
        String note) {

    /** The agencies that verify, of which one suffices; none where the programme's manager does. */
    public List<UUID> verifierIds() {
        return named(verifierId, coVerifierId);
    }

    /** All agencies that it names: who collects, and who verifies. */
    public List<UUID> agencyIds() {
        return named(collectorId, verifierId, coVerifierId);
    }

    private static List<UUID> named(@Nullable UUID... ids) {
        return Stream.of(ids).filter(Objects::nonNull).toList();
    }
}
