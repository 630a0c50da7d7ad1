package vn.giamngheo.trail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of the trail. It runs beside the API, from the same files, and only reads the database:
 *
 * <pre>
 * verify [SEAL-FILE...]     verifies the whole trail, and that each of these seals is still in it
 * seal-file FILE            writes the last seal into a file, to be kept elsewhere
 * make-key FOLDER [--replace]  makes a pair of keys, whose private one seals from the next start on
 * </pre>
 *
 * <p>The database is told by {@code GIAM_NGHEO_DB_URL}, {@code GIAM_NGHEO_DB_API_USER} and {@code …_PASSWORD}, the folder of keys by
 * {@code GIAM_NGHEO_SEAL_KEYS}.
 */
public final class TrailCommand {
    private static final int FOUND = 1;
    private static final int WRONG_USE = 2;
    private static final int FAILED = 3;
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private TrailCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    /** Runs it; tells how it ended: 0 all is well, 1 something was found, 2 used wrongly, 3 it could not. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        try {
            return new TrailCommand(environment, out).run(arguments);
        } catch (FileAlreadyExistsException there) {
            out.println("There is a private key already: " + there.getMessage() + ". To make another, say --replace");
            return FAILED;
        } catch (IOException | GeneralSecurityException | SQLException failed) {
            out.println("It could not be done: " + failed);
            return FAILED;
        }
    }

    private int run(List<String> arguments) throws IOException, GeneralSecurityException, SQLException {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (verb) {
            case "verify" -> verify(rest);
            case "seal-file" -> rest.size() == 1 ? sealFile(Path.of(rest.getFirst())) : wrongUse();
            case "make-key" -> rest.isEmpty() ? wrongUse() : makeKey(rest);
            default -> wrongUse();
        };
    }

    private int verify(List<String> files) throws IOException, GeneralSecurityException, SQLException {
        SealKeys keys = keys();
        List<TrailFinding> findings = new ArrayList<>();
        boolean nothing;
        try (Connection connection = connection()) {
            Verification verification = new Verification(connection, keys);
            beginSnapshot(connection);
            TrailVerificationResponse told = verification.from(1, AS_LONG_AS_IT_TAKES);
            long vouchedFor = 0;
            for (String file : files) {
                Seal kept = mapper.readValue(Files.readString(Path.of(file)), SealFile.class)
                        .toSeal();
                List<TrailFinding> against = Verification.against(connection, keys, kept);
                findings.addAll(against);
                vouchedFor = against.isEmpty() ? Math.max(vouchedFor, kept.number()) : vouchedFor;
            }
            // Whoever kept a seal has seen what was late by then.
            for (TrailFinding one : told.findings()) {
                if (one.kind() != FindingKind.SEALED_LATE || one.seal() > vouchedFor) {
                    findings.add(one);
                }
            }
            nothing = told.seals() == 0;
            out.println("Verified " + told.events() + " events under " + told.seals() + " seals"
                    + (files.isEmpty() ? "" : ", and " + files.size() + " seals that were kept elsewhere") + ".");
            if (told.unsealed() > 0) {
                out.println(
                        told.unsealed() + " events are not sealed yet, the oldest of " + told.unsealedSince() + ".");
            }
        }
        findings.forEach(one -> out.println(words(one)));
        String good = nothing ? "Nothing is sealed yet." : "All is as it was sealed.";
        out.println(
                findings.isEmpty()
                        ? good
                        : "The trail is NOT as it was sealed: see \"When the trail does not hold\" in docs/operations.md.");
        return findings.isEmpty() ? 0 : FOUND;
    }

    private static String words(TrailFinding finding) {
        String seal = "seal " + finding.seal();
        String event = "event " + finding.event() + " (" + seal + ")";
        return "  "
                + switch (finding.kind()) {
                    case EVENT_CHANGED -> event + " was changed";
                    case EVENT_REMOVED -> event + " was removed";
                    case EVENT_INSERTED -> event + " was inserted";
                    case EVENTS_DIFFER -> "the events of " + seal + " are others than it was signed for";
                    case LEAVES_DAMAGED -> "the leaves that " + seal + " keeps were changed, its events were not";
                    case SEAL_MISSING -> seal + " is missing";
                    case SEAL_CHAIN_BROKEN -> seal + " does not hold on to the one before";
                    case SEAL_SIGNATURE_WRONG -> seal + " does not bear a true signature";
                    case SEAL_KEY_UNKNOWN -> seal + " was signed by a key that is not among ours";
                    case SEAL_REPLACED -> seal + " is another than the one that was kept";
                    case SEALED_LATE -> seal + " was made long after its events, which could be changed until then";
                    case EVENT_BACKDATED -> event + " says that it is from long before the seal before";
                    case SEAL_OVERDUE -> seal + " is overdue: events wait for it for more than 15 minutes";
                };
    }

    private int sealFile(Path file) throws IOException, GeneralSecurityException, SQLException {
        try (Connection connection = connection()) {
            Optional<Seal> last = new SealStore(connection).last();
            if (last.isEmpty()) {
                out.println("There is no seal yet.");
                return FAILED;
            }
            Files.writeString(file, mapper.writeValueAsString(SealFile.of(last.get(), keys())) + "\n");
            out.println("Seal " + last.get().number() + " was written to " + file + ": keep it elsewhere.");
            return 0;
        }
    }

    private int makeKey(List<String> arguments) throws IOException, GeneralSecurityException {
        boolean replace = arguments.size() == 2 && arguments.get(1).equals("--replace");
        if (arguments.size() > 2 || (arguments.size() == 2 && !replace)) {
            return wrongUse();
        }
        out.println("Made the key " + SealKeys.make(Path.of(arguments.getFirst()), replace) + " in "
                + arguments.getFirst() + ".");
        return 0;
    }

    private int wrongUse() {
        out.println("Use: verify [SEAL-FILE...] | seal-file FILE | make-key FOLDER [--replace]");
        return WRONG_USE;
    }

    private SealKeys keys() throws IOException, GeneralSecurityException {
        String folder = environment.getOrDefault("GIAM_NGHEO_SEAL_KEYS", "");
        return folder.isEmpty() ? SealKeys.none() : SealKeys.in(Path.of(folder));
    }

    /** From now on there is one view of the database for all that is asked. */
    private static void beginSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(
                environment.getOrDefault("GIAM_NGHEO_DB_URL", "jdbc:postgresql://localhost:8432/giam_ngheo"),
                environment.getOrDefault("GIAM_NGHEO_DB_API_USER", "giam_ngheo_api"),
                environment.getOrDefault("GIAM_NGHEO_DB_API_PASSWORD", "giam_ngheo_api"));
        connection.setReadOnly(true);
        return connection;
    }
}
