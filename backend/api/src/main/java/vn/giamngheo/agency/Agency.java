package vn.giamngheo.agency;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;

/** A body that takes part in the programme, or that the plan names. */
@Entity
class Agency extends Searchable {
    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private UUID areaId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable UUID successorId;
    private boolean participates;

    @Embedded
    private Source source;

    protected Agency() {}

    Agency(AgencyRequest request) {
        code = request.code();
        name = request.name();
        shortName = request.shortName();
        kind = request.kind();
        areaId = request.areaId();
        validFrom = request.validFrom();
        validTo = request.validTo();
        participates = request.participates();
        source = request.source();
    }
}
