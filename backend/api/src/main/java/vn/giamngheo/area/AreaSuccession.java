package vn.giamngheo.area;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** From a day on, one area carries on another. */
@Entity
class AreaSuccession extends Versioned {
    private UUID predecessorId;
    private UUID successorId;
    private LocalDate effectiveOn;

    @Embedded
    private Source source;

    protected AreaSuccession() {}

    AreaSuccession(UUID predecessorId, UUID successorId, LocalDate effectiveOn, Source source) {
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        this.effectiveOn = effectiveOn;
        this.source = source;
    }

    UUID successorId() {
        return successorId;
    }

    /** Lets it begin on that day, by whose word that is; as it was where it is the same day. */
    void begin(LocalDate day, Source saidBy) {
        if (!effectiveOn.equals(day)) {
            effectiveOn = day;
            source = saidBy;
        }
    }
}
