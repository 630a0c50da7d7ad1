package vn.giamngheo.decision;

/** Who issues a decision; never somebody who has drafted it. */
public enum DecisionIssuer {
    /** Finance, the programme's manager or the leader: they record what a superior has decided. */
    PROGRAMME,
    /** The leader, or a deputy. */
    LEADER,
    /** The head of the deciding agency, or a deputy. */
    UNIT_HEAD
}
