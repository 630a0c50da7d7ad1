package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Sights;

/** Work with other eyes leaves none behind, however it ends. */
@ApiTest
class SightTest {
    private static final Scope UNIT = Scope.of("1", "user", "User", List.of("agency:xa-phuoc-son:officer"), List.of());

    @Test
    void rollsBackATransactionInWhichWorkWithOtherEyesFailedWhoeverCatchesIt() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(SightTest::failAndGoOn))
                .isInstanceOf(QuarkusTransactionException.class);
    }

    private static void failAndGoOn() {
        assertThatThrownBy(() -> Sights.as(
                        UNIT,
                        () -> Sights.asSystem(system -> {
                            throw new IllegalArgumentException("failed");
                        })))
                .hasMessage("failed");
    }

    @Test
    void leavesATransactionAloneInWhichItWentWell() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Sights.as(UNIT, () -> Sights.asSystem(Scope::isSystem))).isTrue();

            assertThat(QuarkusTransaction.isRollbackOnly()).isFalse();
        });
    }
}
