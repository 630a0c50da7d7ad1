package vn.giamngheo.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.giamngheo.backup.Manifest.Dumped;
import vn.giamngheo.backup.Manifest.Table;

/** Reads an archive, after having read all of it once to see that nothing in it is damaged, missing or added. */
final class ArchiveReader implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static ArchiveReader open(Path archive) {
        if (!Files.isReadable(archive)) {
            throw new BackupFailure("There is no archive " + archive);
        }
        try {
            ZipFile zip = new ZipFile(archive.toFile());
            ArchiveReader reader;
            try {
                reader = new ArchiveReader(zip, manifest(zip));
                reader.verify();
            } catch (IOException | RuntimeException damaged) {
                zip.close();
                throw damaged;
            }
            return reader;
        } catch (IOException damaged) {
            throw new BackupFailure("The archive " + archive + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table; only those that the manifest speaks of are asked for. */
    InputStream rows(Dumped database, Table table) throws IOException {
        return entry(zip, table.entry(database.name()));
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream content = entry(zip, Manifest.NAME)) {
            var tree = ArchiveWriter.JSON.readTree(content);
            int format = tree.path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw new BackupFailure("The archive was made by a newer release (its form is " + format
                        + ", this release reads up to " + Manifest.FORMAT + "): restore it with that release");
            }
            return ArchiveWriter.JSON.treeToValue(tree, Manifest.class);
        }
    }

    private void verify() throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.NAME));
        for (Dumped database : manifest.databases()) {
            for (Table table : database.tables()) {
                expected.add(table.entry(database.name()));
                try (DigestInputStream digested = new DigestInputStream(rows(database, table), Copies.sha256())) {
                    long bytes = digested.transferTo(OutputStream.nullOutputStream());
                    if (bytes != table.bytes()
                            || !Copies.hex(digested.getMessageDigest()).equals(table.sha256())) {
                        throw new IOException(table.entry(database.name()) + " is not what the manifest says");
                    }
                }
            }
        }
        Set<String> found = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(found::add);
        if (!found.equals(expected)) {
            throw new IOException("it holds other files than its manifest says");
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException closed) {
            // It was only read from.
        }
    }
}
