package vn.giamngheo.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** A document that the plan stands on or cites, in the plan's order. */
@Entity
class LegalBasis extends Versioned {
    private int position;

    @Enumerated(EnumType.STRING)
    private LegalBasisView.Role role;

    private String number;
    private String issuer;
    private LocalDate issuedOn;

    @Column(name = "abstract")
    private String abstractText;

    @Embedded
    private Source source;

    protected LegalBasis() {}

    LegalBasis(int position, LegalBasisView view) {
        this.position = position;
        role = view.role();
        number = view.number();
        issuer = view.issuer();
        issuedOn = view.issuedOn();
        abstractText = view.abstractText();
        source = view.source();
    }

    LegalBasisView toView() {
        return new LegalBasisView(role, number, issuer, issuedOn, abstractText, source);
    }

    /** The same basis of another plan. */
    LegalBasis copy(Source copied) {
        return new LegalBasis(position, new LegalBasisView(role, number, issuer, issuedOn, abstractText, copied));
    }

    Source source() {
        return source;
    }
}
