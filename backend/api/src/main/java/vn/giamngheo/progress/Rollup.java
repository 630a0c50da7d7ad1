package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sums of one indicator in one base period.
 *
 * @param groupId the area that it is counted for
 * @param areaId the area that was asked, or as a whole is counted
 * @param asked how many figures were asked for
 */
record Rollup(
        UUID groupId,
        UUID indicatorId,
        UUID areaId,
        LocalDate dataFrom,
        LocalDate dataTo,
        int asked,
        Sums told,
        Sums accepted) {

    /** A sum of a spot as it is read: its indicator, how many were asked for, and what was told and what accepted. */
    static Rollup of(UUID groupId, AreaSums.Spot spot, Object[] row, int first) {
        int at = first;
        return new Rollup(
                groupId,
                (UUID) row[at++],
                spot.areaId(),
                spot.span().from(),
                spot.span().to(),
                (Integer) row[at++],
                new Sums((Integer) row[at++], (BigDecimal) row[at++], (Long) row[at++], (Long) row[at++]),
                new Sums((Integer) row[at++], (BigDecimal) row[at++], (Long) row[at++], (Long) row[at]));
    }

    /** The areas that the sums are of. */
    static Set<UUID> areasOf(Collection<Rollup> sums) {
        return sums.stream().map(Rollup::areaId).collect(Collectors.toSet());
    }

    /** The days that it is of. */
    Span span() {
        return new Span(dataFrom, dataTo);
    }

    /** What of it is counted. */
    Sums of(Standing standing) {
        return standing == Standing.ACCEPTED ? accepted : told;
    }

    /** Whether something that was asked for is not counted. */
    boolean lacks(Standing standing) {
        return of(standing).count() < asked;
    }
}
