package vn.giamngheo.project;

import jakarta.persistence.Entity;
import vn.giamngheo.shared.persistence.Versioned;

/** One item of what a sub-project supports, in the plan's order. */
@Entity
class SupportContent extends Versioned {
    // Orders the items in the database.
    private int position;

    private String text;

    protected SupportContent() {}

    SupportContent(int position, String text) {
        this.position = position;
        this.text = text;
    }

    String text() {
        return text;
    }
}
