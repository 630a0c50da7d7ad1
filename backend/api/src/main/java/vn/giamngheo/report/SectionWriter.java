package vn.giamngheo.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody who has told a figure of a section. The database keeps it, whoever told the figure last. */
@Entity
@Immutable
class SectionWriter {
    @EmbeddedId
    private @Nullable Key key;

    protected SectionWriter() {}

    /** The section, and its writer as the trail calls them. */
    @Embeddable
    record Key(UUID sectionId, String writerId) {}
}
