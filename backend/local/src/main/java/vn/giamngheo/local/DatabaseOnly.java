package vn.giamngheo.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs PostgreSQL alone, on the data of a stack that does not run, for the length of one command. */
final class DatabaseOnly {
    private DatabaseOnly() {}

    /**
     * Runs the command, which finds the server in {@code GIAM_NGHEO_DB_HOST} and {@code GIAM_NGHEO_DB_PORT}.
     *
     * @return the status that the command ended with
     */
    static int run(StackOptions options, List<String> command) {
        RunFolder folder = RunFolder.take(options);
        folder.stopLeftOvers(line -> {});
        folder.withdrawAddresses();
        Runtime.getRuntime().addShutdownHook(new Thread(Child::stopAll, "stop"));
        try (LocalPostgres postgres =
                LocalPostgres.start(options.postgresData(), Ports.anyFree(), options.log("postgres"))) {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment()
                    .putAll(Map.of(
                            "GIAM_NGHEO_DB_HOST",
                            "localhost",
                            "GIAM_NGHEO_DB_PORT",
                            Integer.toString(postgres.port())));
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackFailure(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
