package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.Requests;

/** Whoever reads about people leaves an event: every operation whose answer names them, and every file that does. */
@ApiTest
class PersonalDataTest {
    /** What names people whom the programme deals with, or who stand in for others. */
    private static final Set<String> PERSONAL =
            Set.of("payee", "giverName", "delegateName", "userName", "actor", "names");

    /** Who signed, or entered something in office: it stands on the document, or is the trail itself on the thing's page. */
    private static final Set<String> IN_OFFICE = Set.of(
            "actorName",
            "askedByName",
            "authorName",
            "byName",
            "createdByName",
            "draftedByName",
            "enteredByName",
            "issuedByName",
            "openedByName",
            "postedByName",
            "publisherName",
            "recorderName",
            "remindedByName",
            "resentByName",
            "settledByName",
            "takenByName",
            "uploadedByName",
            "uploaderName",
            "verifierName",
            "coVerifierName");

    private static final Set<String> OF_THINGS = Set.of(
            "agencyName",
            "agencyShortName",
            "areaName",
            "fileName",
            "indicatorName",
            "issuingAgencyName",
            "name",
            "roundName",
            "shortName",
            "successorName",
            "unitName");

    /** Files, and histories whose fields are data themselves. */
    private static final Set<String> FILES_AND_HISTORIES = Set.of(
            "exportContributions",
            "exportDisbursements",
            "exportTreasuryComparison",
            "exportRoleHolders",
            "listContributionHistory",
            "listDisbursementHistory",
            "listDelegationHistory",
            "downloadAttachment",
            "exportAuditEvents",
            "exportAuditEventsCsv");

    /** Of oneself, and of who works in the same unit: not whom the programme is about. */
    private static final Set<String> NONE = Set.of("getAccount", "listColleagues");

    private static final Pattern NAMES = Pattern.compile("(.*Name|.*name|names|payee|actor)");

    @BeforeEach
    void enterWhatThePlanHasNoneOf() {
        EveryPart.enter();
    }

    @AfterEach
    void forgetIt() {
        EveryPart.forget();
    }

    /** A new field that names somebody does not get past here before it is decided whether its reading is noted. */
    @Test
    void everyFieldThatNamesSomebodyIsDecidedOn() {
        Set<String> found = new TreeSet<>();
        Contract contract = Contract.built();
        contract.reads().values().forEach(operation -> properties(contract, operation, found::add));
        found.removeIf(name -> !NAMES.matcher(name).matches());
        found.remove("fullName");

        assertThat(found)
                .containsAll(PERSONAL)
                .allMatch(name -> PERSONAL.contains(name) || IN_OFFICE.contains(name) || OF_THINGS.contains(name));
    }

    @TestFactory
    Stream<DynamicTest> leavesAnEventOfEachReadingAndNothingInTheBrowser() {
        Contract contract = Contract.built();
        Requests requests = new Requests(Caller.as("manager"));
        return contract.operations().values().stream()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> FILES_AND_HISTORIES.contains(operation.id()) || showsPeople(contract, operation))
                .filter(operation -> !NONE.contains(operation.id()))
                .map(operation -> dynamicTest(operation.id(), () -> assertNoted(operation, requests.of(operation))));
    }

    @Test
    void leavesNoneWhereNothingWasShown() {
        long before = lastEvent();

        Caller.as("admin").send("/contributions").then().statusCode(403);
        Caller.as("manager")
                .send("/contributions/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
        Caller.as("manager").get("/sub-projects");

        assertThat(readingsSince(before)).isZero();
    }

    @Test
    void keepsWhatWasAskedForAndHowManyItWereAndNotTheData() {
        Caller manager = Caller.as("manager");
        manager.get("/contributions?limit=7&planId=" + manager.planId());

        try (Database database = Database.asOwner()) {
            assertThat(
                            database.texts(
                                    "select after - 'count' - 'total' from audit_event where action = 'READ' order by id desc limit 1"))
                    .containsExactly("{\"asked\": {\"planId\": \"" + manager.planId() + "\"}}");
            assertThat(database.texts("select (after -> 'count')::text || client from audit_event"
                            + " where action = 'READ' order by id desc limit 1"))
                    .singleElement()
                    .asString()
                    .matches("\\d+giam-ngheo-.*");
        }
    }

    private static void assertNoted(Operation operation, String path) {
        long before = lastEvent();
        String code = Caller.readerOf(operation.path())
                .send(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .header("X-Request-Code");
        try (Database database = Database.asOwner()) {
            assertThat(readingsSince(before)).isEqualTo(1);
            assertThat(database.texts(
                            "select origin || ' ' || split_part(operation, '.', 1) from audit_event where action = 'READ' and id > "
                                    + before + " and request_code = ?",
                            code))
                    .singleElement()
                    .asString()
                    .startsWith("127.0.0.1 ");
        }
    }

    private static boolean showsPeople(Contract contract, Operation operation) {
        Set<String> found = new TreeSet<>();
        properties(contract, operation, found::add);
        // Who wrote is told in every history, and is nobody's data but the writer's.
        if (!operation.path().contains("/audit-")) {
            found.remove("actor");
        }
        found.retainAll(PERSONAL);
        return !found.isEmpty();
    }

    private static void properties(Contract contract, Operation operation, Consumer<String> property) {
        walk(contract, operation.definition().at("/responses/200"), new TreeSet<>(), property);
    }

    private static void walk(Contract contract, JsonNode node, Set<String> seen, Consumer<String> property) {
        node.path("properties").fieldNames().forEachRemaining(property);
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            walk(contract, contract.schema(reference.substring(reference.lastIndexOf('/') + 1)), seen, property);
        }
        node.forEach(child -> walk(contract, child, seen, property));
    }

    private static long lastEvent() {
        try (Database database = Database.asOwner()) {
            return database.number("select max(id) from audit_event");
        }
    }

    private static long readingsSince(long event) {
        try (Database database = Database.asOwner()) {
            return database.number("select count(*) from audit_event where action = 'READ' and id > " + event);
        }
    }
}
