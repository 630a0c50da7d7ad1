package vn.giamngheo.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param section the section of the plan's text, e.g. {@code II.2.1.d}; absent for facts from outside the plan
 * @param provenance whose word it is
 * @param note what a reader should know of it, in Vietnamese
 */
@Embeddable
@Schema(description = "Where a fact comes from: the section of the plan, and whose word it is")
public record Source(
        @Column(name = "source_section") @Nullable @Size(max = 100)
        String section,

        @Column(name = "source_provenance", nullable = false) @Enumerated(EnumType.STRING) @NotNull
        Provenance provenance,

        @Column(name = "source_note") @Nullable @Size(max = Texts.PARAGRAPH)
        String note) {}
