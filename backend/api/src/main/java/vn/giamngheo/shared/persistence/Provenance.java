package vn.giamngheo.shared.persistence;

/** Whose word a fact is. */
public enum Provenance {
    /** The plan's text says it. */
    STATED,
    /** Another year's plan says it, and a draft has it of that one: nobody's word for the draft's year until it is issued. */
    COPIED,
    /** Our reading; the plan does not say it outright. */
    ASSUMED,
    /** Made up to show the screens; never to be taken for a figure of the plan. */
    SAMPLE,
    /** An official source outside the plan: the catalogue of areas, law, the national programme. */
    REFERENCE
}
