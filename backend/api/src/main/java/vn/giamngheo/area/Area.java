package vn.giamngheo.area;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** An administrative unit for as long as it exists. */
@Entity
class Area extends Searchable {
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private AreaKind kind;

    private @Nullable UUID parentId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Integer tileColumn;
    private @Nullable Integer tileRow;

    @Embedded
    private Source source;

    protected Area() {}

    Area(AreaRequest request) {
        describe(request);
    }

    /**
     * Describes it anew. Its end stays where it is while others carry it on from the day after.
     *
     * @param needed the days from which it carries on others: no other end lies before them
     */
    void change(AreaRequest request, boolean succeeded, List<LocalDate> needed) {
        if (succeeded && !Objects.equals(validTo, request.validTo())) {
            throw ProblemException.invalidField("/validTo", "succeeded");
        }
        requireThereOn(needed, request.validTo());
        describe(request);
    }

    /**
     * Ends it, or ends it otherwise than was said before. Tells whether it is another day.
     *
     * @param needed the days from which it carries on others: no other end lies before them
     */
    boolean end(LocalDate lastDay, List<LocalDate> needed) {
        if (lastDay.isBefore(validFrom)) {
            throw ProblemException.invalidField("/validTo", "ended-after-its-beginning");
        }
        requireThereOn(needed, lastDay);
        boolean moved = !lastDay.equals(validTo);
        validTo = lastDay;
        return moved;
    }

    private void requireThereOn(List<LocalDate> needed, @Nullable LocalDate lastDay) {
        if (lastDay != null && !lastDay.equals(validTo) && needed.stream().anyMatch(lastDay::isBefore)) {
            throw ProblemException.invalidField("/validTo", "needed-by-predecessor");
        }
    }

    private void describe(AreaRequest request) {
        code = request.code();
        name = request.name();
        kind = request.kind();
        parentId = request.parentId();
        validFrom = request.validFrom();
        validTo = request.validTo();
        tileColumn = request.tileColumn();
        tileRow = request.tileRow();
        source = request.source();
    }
}
