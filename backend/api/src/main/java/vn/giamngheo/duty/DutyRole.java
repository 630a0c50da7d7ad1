package vn.giamngheo.duty;

/** What an agency is to a sub-project, policy or task. */
public enum DutyRole {
    /** Chủ trì. */
    LEAD,
    /** One of several bodies under one "chủ trì". */
    CO_LEAD,
    /** Phối hợp. */
    COORDINATE,
    /** Đề nghị: asked, not ordered. */
    REQUESTED,
    /** Thực hiện: does it on its own ground. */
    CARRY_OUT
}
