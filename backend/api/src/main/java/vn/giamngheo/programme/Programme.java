package vn.giamngheo.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;

/** A national target programme. */
@Entity
class Programme extends Versioned {
    private String code;
    private String name;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Embedded
    private Source source;

    protected Programme() {}

    Programme(String code, String name, LocalDate validFrom, LocalDate validTo, Source source) {
        this.code = code;
        this.name = name;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = source;
    }
}
