package vn.giamngheo.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** An entity with a UUIDv7 and a version that every change raises by one: the version is its ETag. */
@MappedSuperclass
public abstract class Versioned {
    @Id
    @UuidGenerator(algorithm = PromisedId.class)
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Version
    @Column(nullable = false)
    private int version;

    protected Versioned() {}

    /** The key; set once the entity is persisted. */
    public UUID id() {
        return id;
    }

    /** Raised by one at each change, from 0. */
    public int version() {
        return version;
    }
}
