package vn.giamngheo.shared.http;

import static vn.giamngheo.testing.Problems.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** A body that can't be read is refused as a whole, and the place named where it is known. */
@ApiTest
class BadBodyTest {
    private final Caller admin = Caller.as("admin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "\"text\"",
                "{\"code\": }",
                "{\"unknown\": 1}",
                "{\"kind\": \"SHOP\"}",
                "{\"kind\": 0}",
                "{\"areaId\": \"1\"}",
                "{\"validFrom\": \"2024-02-30\"}",
                "{\"validFrom\": \"+10000-01-01\"}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"\\ud800\"}",
                "{} {}"
            })
    void refusesABodyThatItCanNotRead(String body) {
        assertProblem(
                admin.request().contentType("application/json").body(body).post("/agencies"), 400, "malformed-body");
    }

    @Test
    void namesThePropertyThatItDoesNotKnow() {
        assertProblem(
                        admin.request()
                                .contentType("application/json")
                                .body("{\"source\": {\"colour\": 1}}")
                                .post("/agencies"),
                        400,
                        "malformed-body")
                .pointsAt("/source/colour")
                .breaks("unknown-property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}"})
    void refusesABodyOfNothing(String body) {
        assertProblem(
                admin.request().contentType("application/json").body(body).post("/agencies"), 422, "invalid-fields");
    }

    @Test
    void refusesABodyOfAnotherKind() {
        assertProblem(
                admin.request().contentType("text/plain").body("{}").post("/agencies"), 415, "unsupported-media-type");
    }
}
