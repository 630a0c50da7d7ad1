package vn.giamngheo.counterpart;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** A class of localities, by how much of their budget they get from the centre. Entered by migrations, as laws change. */
@Entity
@Immutable
class CounterpartClass extends Versioned {
    private String legalBasis;
    private String code;
    private int leastPercent;
    private int supportFrom;
    private @Nullable Integer supportBelow;
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Embedded
    private Source source;

    protected CounterpartClass() {}

    CounterpartClassView toView() {
        return new CounterpartClassView(
                id(), legalBasis, code, leastPercent, supportFrom, supportBelow, validFrom, validTo, source);
    }
}
