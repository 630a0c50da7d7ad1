package vn.giamngheo.progress;

/** Which figures are counted. */
enum Standing {
    /** Those that are submitted, and what became of them. */
    PROVISIONAL,
    /** Those that are accepted. */
    ACCEPTED
}
