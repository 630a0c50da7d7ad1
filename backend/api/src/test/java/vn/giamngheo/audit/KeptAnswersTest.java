package vn.giamngheo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Scope;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Sights;

/** A kept answer is given as long as it is true, and to nobody else. */
@ApiTest
class KeptAnswersTest {
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";
    private static final String WRITE =
            "update area set tile_column = tile_column, tile_row = tile_row where code = '21970'";
    private static final String WRITE_ELSEWHERE = "update holiday set name = name where day = '2024-01-01'";
    private static final Set<String> TABLES = Set.of("area", "plan");
    private static final Scope ONE = Scope.of("1", "one", "One", List.of("programme-manager"), List.of());
    private static final Scope OTHER = Scope.of("2", "other", "Other", List.of("programme-manager"), List.of());

    @Inject
    KeptAnswers answers;

    @Inject
    EntityManager entityManager;

    private UUID asked = UUID.randomUUID();
    private int made;

    @BeforeEach
    void askForSomethingNew() {
        asked = UUID.randomUUID();
        made = 0;
    }

    @Test
    void isGivenAgainWhileNothingIsWritten() {
        assertThat(answer(ONE)).isEqualTo("answer 1");
        assertThat(answer(ONE)).isEqualTo("answer 1");
    }

    @Test
    void isMadeAnewOnceSomethingIsWritten() {
        answer(ONE);

        Reporting.run(WRITE);

        assertThat(answer(ONE)).isEqualTo("answer 2");
        assertThat(answer(ONE)).isEqualTo("answer 2");
    }

    @Test
    void isGivenAgainWhateverIsWrittenToTablesThatItIsNotMadeOf() {
        answer(ONE);

        Reporting.run(WRITE_ELSEWHERE);

        assertThat(answer(ONE)).isEqualTo("answer 1");
        Reporting.run(WRITE);
        assertThat(answer(ONE)).isEqualTo("answer 2");
    }

    /** Giving it again while another writes elsewhere says nothing of what a third has under way. */
    @Test
    void isMadeAnewForWhatWasUnderWayWhenItWasGivenAgain() throws SQLException {
        answer(ONE);
        try (Database slow = Database.asOwner()) {
            slow.connection().setAutoCommit(false);
            slow.run(ACTOR);
            slow.run(WRITE);
            Reporting.run(WRITE_ELSEWHERE);
            assertThat(answer(ONE)).isEqualTo("answer 1");

            slow.connection().commit();

            assertThat(answer(ONE)).isEqualTo("answer 2");
        }
    }

    @Test
    void isNotTheAnswerToSomebodyElseOrToSomethingElse() {
        answer(ONE);

        assertThat(answer(OTHER)).isEqualTo("answer 2");
        asked = UUID.randomUUID();
        assertThat(answer(ONE)).isEqualTo("answer 3");
    }

    /** The one that began first ends last: no number that only grows would tell. */
    @Test
    void isMadeAnewForWhatWasUnderWayWhenItWasMade() throws SQLException {
        try (Database slow = Database.asOwner()) {
            slow.connection().setAutoCommit(false);
            slow.run(ACTOR);
            slow.run(WRITE);
            Reporting.run("update area set tile_row = tile_row where code = '21973'");
            answer(ONE);
            assertThat(answer(ONE)).isEqualTo("answer 1");

            slow.connection().commit();

            assertThat(answer(ONE)).isEqualTo("answer 2");
        }
    }

    @Test
    void isGivenAgainAfterWhatWasTakenBack() throws SQLException {
        try (Database undecided = Database.asOwner()) {
            undecided.connection().setAutoCommit(false);
            undecided.run(ACTOR);
            undecided.run(WRITE);
            answer(ONE);

            undecided.connection().rollback();

            assertThat(answer(ONE)).isEqualTo("answer 1");
        }
    }

    @Test
    void isNeitherGivenToATransactionThatHasWrittenNorKeptOfIt() {
        answer(ONE);
        QuarkusTransaction.begin();
        Sights.as(ONE, () -> {
            entityManager.createNativeQuery(ACTOR).getResultList();
            entityManager.createNativeQuery(WRITE).executeUpdate();
            return assertThat(answers.of(ONE, String.class, TABLES, asked, this::make))
                    .isEqualTo("answer 2");
        });
        QuarkusTransaction.rollback();

        assertThat(answer(ONE)).isEqualTo("answer 1");
    }

    /** A restored trail has numbers that the server has not come to yet. */
    @Test
    void isGivenAgainBesideEventsOfAnotherServer() throws SQLException {
        try (Database database = Database.asSuperuser()) {
            database.run(
                    "begin; set local session_replication_role = replica;"
                            + " insert into audit_event (transaction_id, actor, actor_roles, operation, action, entity, entity_id, after)"
                            + " values ('9000000000', 'tester', '', 'test', 'INSERT', 'area', gen_random_uuid(), '{}'); commit");
            try {
                answer(ONE);
                assertThat(answer(ONE)).isEqualTo("answer 1");
            } finally {
                database.run("begin; set local session_replication_role = replica;"
                        + " delete from audit_event where transaction_id = '9000000000'; commit");
            }
        }
    }

    private String answer(Scope scope) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Sights.as(scope, () -> answers.of(scope, String.class, TABLES, asked, this::make)));
    }

    private String make() {
        return "answer " + ++made;
    }
}
