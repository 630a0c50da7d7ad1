package vn.giamngheo.duty;

/** How often an agency reports. */
public enum ReportingFrequency {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
}
