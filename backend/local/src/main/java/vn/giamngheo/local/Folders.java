package vn.giamngheo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Where the repository and its state folder are. */
public final class Folders {
    /** Present at the root of the repository and nowhere else. */
    private static final Path LANDMARK = Path.of("keycloak", "giam-ngheo-realm.json");

    private Folders() {}

    /** The root of the repository that the working folder is in. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(LANDMARK))) {
                return folder;
            }
        }
        throw new StackFailure("Run this from inside the repository: no folder above "
                + Path.of("").toAbsolutePath() + " has " + LANDMARK + ".");
    }

    /** Things that can be fetched or built again: they outlive {@code make reset}. */
    public static Path cache() {
        return root().resolve(".local").resolve("cache");
    }

    public static Path realmFile() {
        return root().resolve(LANDMARK);
    }

    /** The Keycloak server that the build unpacked. */
    public static Path keycloak() {
        Path cache = cache();
        if (Files.isDirectory(cache)) {
            try (Stream<Path> entries = Files.list(cache)) {
                List<Path> found = entries.filter(entry -> Files.isRegularFile(entry.resolve("bin/kc.sh")))
                        .sorted(Comparator.reverseOrder())
                        .toList();
                if (!found.isEmpty()) {
                    return found.getFirst();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new StackFailure(
                "Keycloak is not unpacked in " + cache + ": build backend/local first (make run does it).");
    }

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Makes the folder that a file or folder will stand in. */
    static void createParent(Path entry) {
        Path parent = entry.toAbsolutePath().getParent();
        if (parent != null) {
            create(parent);
        }
    }

    /** Gives a finished file its name; a file that was not made is not missed. */
    static void moveIfPresent(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies a built folder, so that a build may replace the original while the copy is in use. The files keep their
     * times: caches depend on them.
     */
    static void copy(Path from, Path to) {
        delete(to);
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path goal = to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(goal);
                } else {
                    Files.copy(entry, goal, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new StackFailure("The folder " + from + " cannot be copied: " + e.getMessage(), e);
        }
    }

    /** A short name for the state of a folder's files: differs as soon as one of them does. */
    static String fingerprint(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                String line = "%s %d %d%n"
                        .formatted(
                                folder.relativize(file),
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
