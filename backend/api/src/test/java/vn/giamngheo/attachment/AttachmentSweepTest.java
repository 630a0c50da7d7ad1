package vn.giamngheo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Sight;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Sights;

/** What was uploaded and never attached goes after a while, a week unless it is set otherwise; what anything refers to stays. */
@ApiTest
class AttachmentSweepTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");

    @Inject
    AttachmentService attachments;

    @Inject
    Sight sight;

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void takesAwayWhatWasAttachedToNothingForADay() {
        String path = "/attachments/" + Examples.attachment(officer, "a.pdf", Files.pdf("x"));

        assertThat(sweepIn(Duration.ofHours(23))).isZero();
        assertThat(officer.send(path).statusCode()).isEqualTo(200);
        assertThat(sweepIn(Duration.ofHours(25))).isEqualTo(1);

        assertProblem(officer.send(path), 404, "not-found");
        assertThat(sweepIn(Duration.ofHours(25))).isZero();
        try (Database database = Database.asApi()) {
            assertThat(database.texts(
                            "select actor || ' ' || operation from audit_event where entity = 'attachment' and action = 'DELETE'"
                                    + " and entity_id = ?::uuid",
                            path.substring("/attachments/".length())))
                    .containsExactly("system system:attachment-sweep attachment.sweep");
            assertThat(database.number("select count(*) from attachment_part")).isZero();
        }
    }

    @Test
    void leavesWhatADraftMayNameAfterAWeekend() {
        assertThat(ConfigProvider.getConfig().getValue("giam-ngheo.attachment.kept-unattached", Duration.class))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void leavesWhatAnythingRefersTo() {
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        String proof = Examples.attachment(officer, "a.pdf", Files.pdf("x"));
        obstacle.put("attachmentIds", List.of(proof));
        Examples.reported(officer, obstacle);
        Map<String, Object> onPaper = Examples.obstacle(officer, "");
        String paper = Examples.attachment(manager, "b.pdf", Files.pdf("y"));
        onPaper.remove("agencyId");
        onPaper.put(
                "onBehalfOf",
                Map.of(
                        "agencyId",
                        Examples.agency(manager, "xa-phuoc-son"),
                        "paperNumber",
                        "1/CV-UBND",
                        "paperDate",
                        "2024-05-01",
                        "attachmentId",
                        paper));
        Examples.reported(manager, onPaper);
        Caller leader = Caller.as("leader");
        Map<String, Object> delegation = new HashMap<>(Examples.delegation(leader, "ubnd-huyen", "no-role"));
        delegation.put("form", "TUQ");
        String order = Examples.attachment(leader, "c.pdf", Files.pdf("z"));
        delegation.put("attachmentId", order);
        assertThat(leader.post("/delegations", delegation).statusCode()).isEqualTo(201);

        assertThat(sweepIn(Duration.ofDays(400))).isZero();

        try (Database database = Database.asApi()) {
            assertThat(database.texts("select id::text from attachment"))
                    .containsExactlyInAnyOrder(proof, paper, order);
        }
        // And were one overlooked, the database would say no.
        assertThatThrownBy(() -> Sights.asSystem(system -> attachments.sweep(system, UUID.fromString(proof))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    /** Every column that refers to files is asked, those of features to come too. */
    @Test
    void knowsWhatHoldsFilesByTheForeignKeys() {
        try (Database database = Database.asOwner()) {
            assertThat(database.texts("select conrelid::regclass::text from pg_constraint"
                            + " where contype = 'f' and confrelid = 'attachment'::regclass and confdeltype = 'c'"))
                    .as("only a file's own parts go with it")
                    .containsExactly("attachment_part");
            assertThat(database.texts("select table_name || '.' || column_name from information_schema.columns c"
                            + " where table_schema = 'public' and column_name like '%attachment_id' and not exists ("
                            + " select from pg_constraint key join pg_attribute held on held.attrelid = key.conrelid"
                            + " and held.attnum = key.conkey[1] where key.contype = 'f' and key.confrelid = 'attachment'::regclass"
                            + " and key.conrelid = c.table_name::regclass and held.attname = c.column_name)"))
                    .as("each reference to a file is a foreign key")
                    .isEmpty();
        }
    }

    @Test
    void passesOverWhatAnotherInstanceIsAt() throws Exception {
        String id = Examples.attachment(officer, "a.pdf", Files.pdf("x"));
        try (Database other = Database.asApi()) {
            other.run("begin; select pg_advisory_xact_lock(hashtextextended('giam-ngheo sweep " + id + "', 0))");

            assertThat(sweepIn(Duration.ofDays(2))).isZero();

            other.run("rollback");
        }
        assertThat(sweepIn(Duration.ofDays(2))).isEqualTo(1);
    }

    private int sweepIn(Duration later) {
        Clock clock = Clock.fixed(Instant.now(Clock.systemUTC()).plus(later), ZoneOffset.UTC);
        return new AttachmentSweep(attachments, sight, clock, DAY).sweep();
    }
}
