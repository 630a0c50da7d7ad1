package vn.giamngheo.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole system on one machine: what {@code make run} starts. It runs until it is stopped, or until a part ends. */
public final class LocalStack {
    private final StackOptions options;
    private final Console console;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private LocalStack(StackOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** Runs the stack; or, told {@code database COMMAND…}, its PostgreSQL alone for the length of a command. */
    public static void main(String[] arguments) {
        Console console = Console.ofTerminal();
        try {
            StackOptions options = StackOptions.from(System.getenv(), Folders.root());
            if (arguments.length > 1 && arguments[0].equals("database")) {
                System.exit(DatabaseOnly.run(options, List.of(arguments).subList(1, arguments.length)));
            }
            new LocalStack(options, console).run();
        } catch (StackFailure e) {
            console.error(e.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            // The parts run on threads and as processes of their own: without an exit they would outlive this failure.
            console.error("Unforeseen failure: " + e);
            System.exit(1);
        }
    }

    private void run() {
        ApiProcess.requireBuilt(options);
        WebServer.requireBuilt(options.webRoot());
        RunFolder folder = RunFolder.take(options);
        folder.stopLeftOvers(console::progress);
        folder.withdrawAddresses();
        options.requireFreePorts();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder), "stop"));

        List<Child> parts = start(folder);

        console.print(welcome());
        watch(parts);
    }

    private List<Child> start(RunFolder folder) {
        LocalPostgres postgres = startPostgres();
        LocalKeycloak keycloak = startKeycloak(postgres);

        ApiProcess process = new ApiProcess(options, postgres, keycloak, folder.cookieSecret());
        process.train(keycloak, console::progress);
        Child api = process.start();
        console.progress("API ready on 127.0.0.1:" + options.apiPort());
        Path pages = options.run().resolve("web");
        Folders.copy(options.webRoot(), pages);
        WebServer web = WebServer.start(pages, options.webPort(), options.apiPort());
        console.progress("Web server ready on 127.0.0.1:" + web.port());
        folder.publishAddresses(keycloak.address());
        return List.of(postgres.child(), keycloak.child(), api);
    }

    private LocalPostgres startPostgres() {
        LocalPostgres postgres =
                LocalPostgres.start(options.postgresData(), options.databasePort(), options.log("postgres"));
        console.progress("PostgreSQL ready on 127.0.0.1:" + postgres.port());
        return postgres;
    }

    private LocalKeycloak startKeycloak(LocalPostgres postgres) {
        LocalKeycloak.Setup setup = new LocalKeycloak.Setup(
                Folders.keycloak(),
                postgres.jdbcUrl(LocalPostgres.KEYCLOAK),
                options.keycloakData(),
                options.keycloakPort(),
                Folders.realmFile(),
                options.webPort(),
                options.log("keycloak"),
                List.of(options.mark()),
                console::progress);
        if (options.training()) {
            LocalKeycloak.train(setup);
        }
        LocalKeycloak keycloak = LocalKeycloak.start(setup);
        console.progress("Keycloak ready on 127.0.0.1:" + keycloak.port());
        return keycloak;
    }

    private String welcome() {
        return """

                Giảm Nghèo is running: open %1$s

                %2$s

                  API          %3$s/api/v1  (a token: make -s token USER=manager)
                  API pages    %1$s/api/docs/
                  Keycloak     http://localhost:%4$d/admin  (%5$s / %5$s)
                  Logs         %6$s

                Ctrl-C stops all of it. The data is kept for the next run.
                """.formatted(
                        options.webAddress(),
                        DemoLogins.table(RealmFile.read(Folders.realmFile())),
                        options.apiAddress(),
                        options.keycloakPort(),
                        LocalKeycloak.ADMINISTRATOR,
                        options.root().relativize(options.run().resolve("logs")));
    }

    /** Returns never: the stack ends with a signal, with the process that it belongs to, or with one of its parts. */
    private void watch(List<Child> parts) {
        while (true) {
            pause(500);
            for (Child part : parts) {
                if (!part.isAlive()) {
                    // A Ctrl-C reaches the parts as well as us: then the end is meant.
                    pause(500);
                    if (!stopping.get()) {
                        throw part.failure("has ended by itself, so everything is stopped");
                    }
                }
            }
            if (options.stopWith().isPresent()
                    && ProcessHandle.of(options.stopWith().get()).isEmpty()) {
                throw new StackFailure("The process that started this has ended: stopping too.");
            }
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }

    private void stop(RunFolder folder) {
        stopping.set(true);
        console.progress("Stopping …");
        folder.withdrawAddresses();
        Child.stopAll();
        console.progress("Stopped.");
    }
}
