package vn.giamngheo.counterpart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** The class that a plan's locality is in, and whose word that is. */
public record CounterpartClassRequest(
        @NotNull UUID classId, @NotNull @Valid Source source) {

    /** Whether it is anything but the plan's own word: the plan names no class. */
    @AssertTrue(message = "/source/provenance")
    public boolean isNotThePlansWord() {
        return source == null || source.provenance() != Provenance.STATED;
    }
}
