package vn.giamngheo.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Why mail tells of a report: its day, or that somebody has told its unit of it.
 *
 * @param call what the unit was told; absent where it is the day alone that reminds
 */
record ReportOccasion(
        DueReport report, MailKind kind, @Nullable Call call) implements Occasion {
    @Override
    public String path() {
        return "/bao-cao/" + report.reportId();
    }

    /** The same with what its unit is told in full. */
    ReportOccasion withWords(@Nullable String words) {
        return call == null
                ? this
                : new ReportOccasion(report, kind, new Call(call.id(), call.byName(), call.at(), words));
    }
}
