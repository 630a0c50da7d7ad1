package vn.giamngheo.shared.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.local.Folders;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.Requests;

/** The contract is made from the code, committed, and kept by every answer. */
@ApiTest
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void enterWhatThePlanHasNoneOf() {
        EveryPart.enter();
        Amendments.enterIssued(Caller.as("manager").planId());
    }

    @AfterEach
    void forgetIt() {
        Amendments.forget(2024);
        EveryPart.forget();
    }

    @Test
    void isCommittedAsItIsBuilt() throws IOException {
        Path built = Path.of("target", "openapi", "openapi.yaml");

        assertThat(Folders.root().resolve("openapi.yaml"))
                .as("make openapi writes it anew")
                .hasContent(Files.readString(built));
    }

    @TestFactory
    Stream<DynamicTest> isKeptByTheAnswerOfEachOperation() {
        Contract contract = Contract.built();
        Requests requests = new Requests(Caller.as("manager"));
        return contract.reads().values().stream()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Response answer = Caller.readerOf(operation.path()).send(requests.of(operation));

                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.contentType()).startsWith(operation.mediaType());
                    if (operation.mediaType().equals("application/json")) {
                        assertThat(contract.violations(operation.answer(), json(answer.asString())))
                                .isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> isKeptByTheProblemOfEachOperation() {
        Contract contract = Contract.built();
        return contract.reads().values().stream()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    JsonNode problem = json(
                            Caller.with("garbage").send(anything(operation)).asString());

                    assertThat(contract.violations(contract.schema("Problem"), problem))
                            .isEmpty();
                }));
    }

    @Test
    void isServedBesideTheApi() {
        assertThat(get("/api/openapi").then().statusCode(200).extract().asString())
                .contains("openapi: 3.1.0", "operationId: getSubProject");
    }

    private static String anything(Operation operation) {
        return operation
                .path()
                .substring("/api/v1".length())
                .replace("{id}", UUID.randomUUID().toString());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
