package vn.giamngheo.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** One line of "Nơi nhận", in the plan's order. */
@Entity
class Recipient extends Versioned {
    private int position;
    private String text;

    @Embedded
    private Source source;

    protected Recipient() {}

    Recipient(int position, RecipientView view) {
        this.position = position;
        text = view.text();
        source = view.source();
    }

    RecipientView toView() {
        return new RecipientView(text, source);
    }

    /** The same line of another plan. */
    Recipient copy(Source copied) {
        return new Recipient(position, new RecipientView(text, copied));
    }

    Source source() {
        return source;
    }
}
