package vn.giamngheo.plan;

import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** What plans carry out of the programme's catalogue; the project feature tells. */
public interface CarriedOut {
    /** The nodes that the plan has a sub-project for. */
    Set<UUID> nodesOf(Scope scope, UUID planId);
}
