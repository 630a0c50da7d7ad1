package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Own;
import vn.giamngheo.testing.PlanText;

/** Each write that the people of units may ask for has a row that says where it is shown to be their own unit's only. */
class OwnUnitTest {
    private static final Set<String> UNITS =
            Set.of("commune-officer", "commune-head", "department-officer", "department-head");
    private static final Set<String> SCENES = Set.of("plans", "money", "reports");

    @Test
    void namesEveryWriteOfTheUnits() {
        List<List<String>> matrix = PlanText.resource("access-matrix.csv")
                .text()
                .lines()
                .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                .toList();
        Contract contract = Contract.built();
        Set<String> writes = matrix.stream()
                .skip(1)
                .filter(row -> !method(contract, row.getFirst()).equals("get"))
                .filter(row -> Stream.iterate(1, i -> i < row.size(), i -> i + 1)
                        .anyMatch(i -> UNITS.contains(matrix.getFirst().get(i))
                                && !row.get(i).equals("403")))
                .map(List::getFirst)
                .collect(Collectors.toSet());

        assertThat(Own.rows().keySet()).containsExactlyInAnyOrderElementsOf(writes);
    }

    @Test
    void saysOfEachWhereItIsShownOrWhyItIsEachOnes() {
        assertThat(Own.rows().values()).allMatch(where -> SCENES.contains(where) || where.startsWith("each: "));
    }

    private static String method(Contract contract, String operation) {
        return Objects.requireNonNull(contract.operations().get(operation), operation)
                .method();
    }
}
