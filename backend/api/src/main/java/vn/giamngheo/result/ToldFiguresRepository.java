package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.ToldFigures;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Tells whoever describes indicators which of them have been told. */
@ApplicationScoped
class ToldFiguresRepository implements ToldFigures {
    private final EntityManager entityManager;

    ToldFiguresRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<String> roundsOf(Scope scope, Collection<UUID> indicatorIds) {
        OneOf chosen = OneOf.of("x.indicator_id", "indicator", indicatorIds);
        return NativeRows.of(
                        chosen.bind(entityManager.createNativeQuery("""
                        select round.name, round.id
                          from reporting_round round
                         where exists (select from result x
                                        where x.round_id = round.id and %s and num_nonnulls(x.value, x.numerator, x.words) > 0)
                         order by round.data_from, round.data_to, round.name
                        """.formatted(chosen.condition()), Object[].class)))
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
