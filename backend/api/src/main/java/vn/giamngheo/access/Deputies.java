package vn.giamngheo.access;

import java.util.List;

/** Who may act in whose place today; the register of delegations tells. */
public interface Deputies {
    /** Whether {@link #of} answers without asking the database. */
    boolean areKnown();

    /** In whose place the person with that sign-in name may act today. May ask the database. */
    List<Deputyship> of(String userName);

    /** The sign-in names of those who are to act in the leader's place today. May ask the database. */
    List<String> ofLeader();

    /** The scope of somebody's own roles, with what they may do in the place of others today. May ask the database. */
    default Scope completed(Scope own) {
        return own.isNobodysDeputy() ? own : own.standingIn(of(own.userName()));
    }
}
