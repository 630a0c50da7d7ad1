package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.hibernate.query.sqm.internal.SqmInterpretationsKey;
import org.hibernate.query.sqm.spi.InterpretationsKeySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;

/**
 * Hibernate keeps how a query is translated to SQL, but not where a parameter may stand for many values: {@code in (:one)} may. The
 * translation was a sixth of the work of a small answer, for everybody with one unit.
 */
@ApiTest
class TranslatedOnceTest {
    @Inject
    EntityManager entityManager;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aConditionOnTheCallersUnits(int units) {
        List<String> codes = List.of("ldtbxh", "gddt", "xa-phuoc-son").subList(0, units);
        OneOf own = OneOf.of("a.code", "own", codes);

        Query query = own.bind(entityManager.createQuery("select a.id from Agency a where " + own.condition()));

        assertThat(SqmInterpretationsKey.createInterpretationsKey(
                        (InterpretationsKeySource) query.unwrap(org.hibernate.query.Query.class)))
                .isNotNull();
    }
}
