package vn.giamngheo.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Every query for clearances of advances; an advance within sight shows them. */
@ApplicationScoped
class AdvanceClearanceRepository implements PanacheRepositoryBase<AdvanceClearance, UUID> {

    List<AdvanceClearance> of(Scope scope, DisbursementResponse seen) {
        return list("disbursementId = ?1 order by clearedOn, postedAt, id", seen.id());
    }

    void enter(Scope scope, AdvanceClearance clearance) {
        persist(clearance);
        flush();
    }
}
