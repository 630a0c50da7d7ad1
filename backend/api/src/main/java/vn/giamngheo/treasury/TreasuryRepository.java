package vn.giamngheo.treasury;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for the Treasury's lists. They are of the whole district: who sees only a part of its money sees none of them. */
@ApplicationScoped
class TreasuryRepository implements PanacheRepositoryBase<TreasuryStatement, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.date("fromOn", "t.fromOn"),
        new SortKey("uploadedAt", "t.uploadedAt", Instant::parse),
        SortKey.text("title", "t.title"),
    };

    Page<TreasuryStatement> list(Scope scope, @Nullable UUID planId, PageRequest page) {
        return statements(scope).filter("t.planId = :planId", "planId", planId).page(page);
    }

    Optional<TreasuryStatement> one(Scope scope, UUID id) {
        return statements(scope).one(id);
    }

    List<TreasuryLine> lines(Scope scope, TreasuryStatement seen) {
        return getEntityManager()
                .createQuery("from TreasuryLine l where l.statementId = :id order by l.rowNumber", TreasuryLine.class)
                .setParameter("id", seen.id())
                .getResultList();
    }

    void enter(Scope scope, TreasuryStatement statement, List<TreasurySheet.Line> lines) {
        persist(statement);
        flush();
        lines.forEach(line -> getEntityManager().persist(new TreasuryLine(statement.id(), line)));
        flush();
    }

    void remove(Scope scope, TreasuryStatement statement) {
        getEntityManager()
                .createQuery("delete from TreasuryLine l where l.statementId = :id")
                .setParameter("id", statement.id())
                .executeUpdate();
        delete(statement);
        flush();
    }

    private Listing<TreasuryStatement> statements(Scope scope) {
        Listing<TreasuryStatement> statements = PlanVisibility.narrow(
                new Listing<>(getEntityManager(), "t", "TreasuryStatement t join Plan p on p.id = t.planId", "t", KEYS),
                scope);
        return MoneyVisibility.seesAll(scope) ? statements : statements.where("1 = 0", Map.of());
    }
}
