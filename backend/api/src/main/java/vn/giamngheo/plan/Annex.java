package vn.giamngheo.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** An annex that the plan cites. */
@Entity
class Annex extends Versioned {
    private int number;
    private String title;
    private boolean received;

    @Embedded
    private Source source;

    protected Annex() {}

    Annex(AnnexView view) {
        number = view.number();
        describe(view);
    }

    /** Describes it anew; it keeps its number. */
    void change(AnnexView view) {
        describe(view);
    }

    private void describe(AnnexView view) {
        title = view.title();
        received = view.received();
        source = view.source();
    }

    int number() {
        return number;
    }

    AnnexView toView() {
        return new AnnexView(number, title, received, source);
    }

    /** The same annex of another plan, which is not in hand yet. */
    Annex copy(Source copied) {
        return new Annex(new AnnexView(number, title, false, copied));
    }

    Source source() {
        return source;
    }
}
