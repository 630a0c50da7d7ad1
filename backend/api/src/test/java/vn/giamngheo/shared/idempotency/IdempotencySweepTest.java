package vn.giamngheo.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Money;

/** Keys are kept as long as somebody may send the same request again, a week, and no longer. */
@ApiTest
class IdempotencySweepTest {
    @Inject
    IdempotencySweep sweep;

    @AfterEach
    void forget() {
        Money.forgetAll();
    }

    @Test
    void forgetsKeysOfMoreThanAWeekAgoAndKeepsTheOthers() throws SQLException {
        try (Database database = Database.asOwner()) {
            database.run("""
                    insert into idempotency_key (user_id, key, operation, fingerprint, answer, kept_at)
                    select 'somebody', 'key-' || days, 'decision.create', 'x', '{}', now() - days * interval '1 day'
                    from unnest(array[0, 6, 8, 400]) as days""");
            sweep.run();
            assertThat(database.texts("select key from idempotency_key where user_id = 'somebody' order by key"))
                    .containsExactly("key-0", "key-6");
        }
    }
}
