package vn.giamngheo.report;

import java.util.Locale;

/** Why somebody can't take a step. */
public enum StepRefusal {
    /** The section is not where the step begins. */
    WRONG_STATE,
    /** Nothing of the plan is changed any more. */
    PLAN_CLOSED,
    /** Nothing comes in any more, and nothing goes back. */
    ROUND_CLOSED,
    /** It is for others to do. */
    NOT_YOUR_PART,
    /** Who has entered a figure neither verifies nor accepts it. */
    OWN_FIGURES,
    /** Who has entered the figures does not sign them as well, unless the installation allows it. */
    OWN_SIGNATURE;

    /** As the type of an error. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
