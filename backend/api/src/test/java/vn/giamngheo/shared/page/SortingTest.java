package vn.giamngheo.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;

class SortingTest {
    private static final List<SortKey> KEYS =
            List.of(SortKey.number("position", "s.position"), SortKey.text("name", "s.name"));

    @Test
    void sortsInTheListsOwnOrderByDefault() {
        assertThat(Sorting.of(null, KEYS).orderBy("s.id")).isEqualTo(" order by s.position, s.id");
    }

    @Test
    void sortsByAKnownField() {
        assertThat(Sorting.of("name", KEYS).orderBy("s.id")).isEqualTo(" order by s.name, s.id");
    }

    @Test
    void sortsDownWithTiesGoingDownToo() {
        Sorting down = Sorting.of("-name", KEYS);

        assertThat(down.orderBy("s.id")).isEqualTo(" order by s.name desc, s.id desc");
        assertThat(down.after("s.id")).isEqualTo("s.name < :lastValue or s.name = :lastValue and s.id < :lastId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "Name", "s.name", "name desc", "name; drop table plan"})
    void refusesFieldsThatItDoesNotKnow(String asked) {
        assertThatThrownBy(() -> Sorting.of(asked, KEYS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(
                                        new FieldError("?sort", "unknown-sort", Map.of("known", "position, name"))));
    }
}
