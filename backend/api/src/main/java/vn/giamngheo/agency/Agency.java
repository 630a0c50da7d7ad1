package vn.giamngheo.agency;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

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
    private boolean selfSigns;
    private @Nullable String selfSigningReason;

    @Embedded
    private Source source;

    protected Agency() {}

    Agency(AgencyRequest request) {
        describe(request);
    }

    /**
     * Describes it anew. Its end stays where it is while somebody succeeds it from the day after.
     *
     * @param needed the days on which it begins to carry on others: no other end lies before them
     */
    void change(AgencyRequest request, List<LocalDate> needed) {
        // Its roles and groups in Keycloak bear it, and whoever is in them.
        if (participates && !code.equals(request.code())) {
            throw ProblemException.invalidField("/code", "borne-by-roles");
        }
        if (successorId != null && !Objects.equals(validTo, request.validTo())) {
            throw ProblemException.invalidField("/validTo", "succeeded");
        }
        requireThereOn(needed, request.validTo());
        describe(request);
    }

    /**
     * Ends it, or ends it otherwise than was said before.
     *
     * @param needed the days on which it begins to carry on others: no other end lies before them
     */
    void end(LocalDate lastDay, @Nullable UUID successor, List<LocalDate> needed) {
        if (lastDay.isBefore(validFrom)) {
            throw ProblemException.invalidField("/validTo", "ended-after-its-beginning");
        }
        requireThereOn(needed, lastDay);
        validTo = lastDay;
        successorId = successor;
    }

    /** The day after its end, if it has one. */
    Optional<LocalDate> carriedOnFrom() {
        return Optional.ofNullable(validTo).map(last -> last.plusDays(1));
    }

    boolean participates() {
        return participates;
    }

    /** Says whether its one person enters and signs, and why. */
    void letSignOwn(AgencySelfSigningRequest request) {
        selfSigns = request.allowed();
        selfSigningReason = request.reason();
    }

    private void requireThereOn(List<LocalDate> needed, @Nullable LocalDate lastDay) {
        if (lastDay != null && !lastDay.equals(validTo) && needed.stream().anyMatch(lastDay::isBefore)) {
            throw ProblemException.invalidField("/validTo", "needed-by-predecessor");
        }
    }

    private void describe(AgencyRequest request) {
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
