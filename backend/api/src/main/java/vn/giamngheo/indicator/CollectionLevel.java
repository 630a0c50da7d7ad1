package vn.giamngheo.indicator;

/** Where an indicator is collected. */
public enum CollectionLevel {
    /** By each commune and township, or by one body commune by commune. */
    COMMUNE,
    /** Once for the district. */
    DISTRICT,
    /** By each agency. */
    AGENCY
}
