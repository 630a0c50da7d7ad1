package vn.giamngheo.contribution;

/** Whether something came in or was put to use. */
public enum ContributionEntry {
    RECEIVED,
    USED
}
