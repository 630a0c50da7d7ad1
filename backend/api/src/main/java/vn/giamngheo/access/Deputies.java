package vn.giamngheo.access;

import java.util.List;

/** Who may act in whose place today; the register of delegations tells. */
public interface Deputies {
    /** Whether {@link #of} answers without asking the database. */
    boolean areKnown();

    /** In whose place the person with that sign-in name may act today. May ask the database. */
    List<Deputyship> of(String userName);
}
