package vn.giamngheo.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The command line of backup and restore. It runs beside the API, from the same files:
 *
 * <pre>
 * backup FILE              writes an archive
 * restore FILE [--replace] puts an archive in the place of what is there
 * inspect FILE             reads an archive through and tells what it holds
 * </pre>
 *
 * <p>The server is told by {@code GIAM_NGHEO_DB_HOST}, {@code …_PORT}, {@code GIAM_NGHEO_DB_ADMIN_USER} and {@code
 * …_ADMIN_PASSWORD}, or {@code …_ADMIN_PASSWORD_FILE}, which names a file that holds the password. {@code GIAM_NGHEO_DB_OPTIONS} says
 * what else the driver is to know, such as its certificate.
 */
public final class BackupCommand {
    private static final int WRONG_USE = 2;
    private final Map<String, String> environment;
    private final PrintStream out;

    private BackupCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(new BackupCommand(System.getenv(), System.out).run(List.of(arguments)));
        } catch (BackupFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean replace = arguments.size() == 3 && arguments.get(2).equals("--replace");
        if (arguments.size() != 2 && !(verb.equals("restore") && replace)) {
            out.println("Use: backup FILE | restore FILE [--replace] | inspect FILE");
            return WRONG_USE;
        }
        Path file = Path.of(arguments.get(1));
        switch (verb) {
            case "backup" -> tell("Backed up to " + file, new Backup(server(), Clock.systemUTC()).to(file));
            case "restore" -> {
                List<String> kept = new Restore(server(), Clock.systemUTC()).from(file, replace);
                out.println("Restored from " + file + ": every table was read back and is as in the archive.");
                kept.forEach(name -> out.println(
                        "What was there before is kept as the database " + name + ": drop it when all is well."));
            }
            case "inspect" -> {
                try (ArchiveReader archive = ArchiveReader.open(file)) {
                    tell(file + " is whole", archive.manifest());
                }
            }
            default -> throw new BackupFailure("There is no verb \"" + verb + "\"");
        }
        return 0;
    }

    private void tell(String what, Manifest manifest) {
        out.println(what + ": " + manifest.rows() + " rows, of " + manifest.createdAt() + ", data at version "
                + manifest.schemaVersion() + ", PostgreSQL " + manifest.postgresVersion() / 10_000);
        manifest.databases()
                .forEach(database -> out.println("  " + database.name() + ": "
                        + database.tables().size() + " tables, " + database.rows() + " rows"));
    }

    private Server server() {
        String port = text("GIAM_NGHEO_DB_PORT", "5432");
        return new Server(
                text("GIAM_NGHEO_DB_HOST", "localhost"),
                Integer.parseInt(port),
                text("GIAM_NGHEO_DB_ADMIN_USER", "postgres"),
                password(),
                text("GIAM_NGHEO_DB_OPTIONS", ""));
    }

    private String password() {
        String file = text("GIAM_NGHEO_DB_ADMIN_PASSWORD_FILE", "");
        try {
            return file.isEmpty()
                    ? text("GIAM_NGHEO_DB_ADMIN_PASSWORD", "")
                    : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new BackupFailure("The password can't be read from " + file, unreadable);
        }
    }

    private String text(String name, String byDefault) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? byDefault : value;
    }
}
