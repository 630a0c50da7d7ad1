package vn.giamngheo.agency;

/** What sort of body an agency is. */
public enum AgencyKind {
    /** UBND of a province, district, commune or township. */
    PEOPLES_COMMITTEE,
    /** A department of the district (phòng). */
    DEPARTMENT,
    /** A public service unit (trung tâm). */
    PUBLIC_SERVICE_UNIT,
    /** The Bank for Social Policies. */
    BANK,
    /** The Fatherland Front and its members: asked, not ordered. */
    FRONT,
    /** A department of the province (sở). */
    PROVINCIAL_DEPARTMENT,
    /** Bodies that the plan names together and not by name. */
    GROUP
}
