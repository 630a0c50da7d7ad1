package vn.giamngheo.reminder;

import java.util.UUID;
import vn.giamngheo.report.RoundAnswer;

/** A unit that owes a report of a round. */
record OwingUnit(UUID reportId, UUID agencyId, String name) {
    static OwingUnit of(RoundAnswer answer) {
        return new OwingUnit(answer.reportId(), answer.agencyId(), answer.agencyShortName());
    }
}
