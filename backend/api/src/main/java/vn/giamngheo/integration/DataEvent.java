package vn.giamngheo.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened. The database writes it; queries read it. */
@Entity
@Immutable
class DataEvent {
    @Id
    private UUID id;

    @Column
    private long position;

    @Column
    @Enumerated(EnumType.STRING)
    private DataEventKind kind;

    @Column
    private Instant occurredAt;

    @Column
    private UUID planId;

    @Column
    private @Nullable UUID agencyId;

    @Column
    private @Nullable UUID roundId;

    @Column
    private @Nullable UUID reportId;

    @Column
    private @Nullable UUID sectionId;

    @Column
    private @Nullable UUID decisionId;

    @Column
    private @Nullable LocalDate dueOn;

    protected DataEvent() {}
}
