package vn.giamngheo.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** An entity that is found without accents: the database folds its code and names into {@code search_text}. */
@MappedSuperclass
public abstract class Searchable extends Versioned {
    @Column(insertable = false, updatable = false)
    // Queries read it; the database writes it.
    private String searchText;

    protected Searchable() {}
}
