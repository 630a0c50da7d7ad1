package vn.giamngheo.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Table;

/** Writes an archive beside its goal and renames it at the end, so that a name never stands for half an archive. */
final class ArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final Path goal;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    ArchiveWriter(Path archive) throws IOException {
        goal = archive.toAbsolutePath();
        Path folder = goal.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupFailure("There is no folder " + folder + " for the archive");
        }
        if (Files.exists(goal)) {
            throw new BackupFailure(goal + " is there already: a backup never overwrites another");
        }
        unfinished = folder.resolve(goal.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        // It holds what only administrators may see.
        channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    /** Adds the rows of a table. */
    Table copy(String database, String table, List<String> columns, String order, PgConnection connection)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(database + "/" + table + ".copy"));
        OutputStream entry = zip;
        Table copied = Copies.out(connection, table, columns, order, entry);
        zip.closeEntry();
        return copied;
    }

    /** Adds the manifest, brings everything to the disk and gives the archive its name. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        JSON.writerWithDefaultPrettyPrinter().writeValue(zip, manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(unfinished, goal, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
