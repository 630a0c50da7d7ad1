package vn.giamngheo.contribution;

/** What sort of giver it is. */
public enum GiverKind {
    INDIVIDUAL,
    ORGANISATION
}
