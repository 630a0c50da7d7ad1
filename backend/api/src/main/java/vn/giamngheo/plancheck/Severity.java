package vn.giamngheo.plancheck;

/** How much a finding weighs. */
public enum Severity {
    /** Something is missing that the plan can't be carried out or judged without. */
    GAP,
    /** Something is unclear or at odds, and needs a decision. */
    WARNING,
    /** Something to know. */
    NOTE
}
