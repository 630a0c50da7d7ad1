package vn.giamngheo.area;

/** Levels of administration. A township (thị trấn) is a commune-level unit as a commune (xã) is. */
public enum AreaKind {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    TOWNSHIP
}
