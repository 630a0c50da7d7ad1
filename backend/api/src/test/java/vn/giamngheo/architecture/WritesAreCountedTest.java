package vn.giamngheo.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.architecture.Code.CLASSES;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.testing.ApiTest;

/** Prometheus sees the first write of an operation only where it has seen the operation without any before. */
@ApiTest
class WritesAreCountedTest {
    private static final Pattern COUNTER = Pattern.compile("giam_ngheo_writes_total\\{operation=\"([^\"]+)\"}");

    @Test
    void countsEachOperationFromTheStart() {
        Set<String> operations = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(Audited.class).stream())
                .map(Audited::value)
                .collect(Collectors.toSet());

        String metrics = given().get("/metrics").asString();

        assertThat(operations).hasSizeGreaterThan(100).contains("plan.issue");
        assertThat(COUNTER.matcher(metrics).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(operations);
    }
}
