package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @Test
    void copiesAFolderThatLooksTheSameAndReplacesWhatWasThere(@TempDir Path folder) throws IOException {
        Path original = folder.resolve("build");
        Files.createDirectories(original.resolve("lib"));
        Files.writeString(folder.resolve("build/run.jar"), "1");
        Files.writeString(folder.resolve("build/lib/other.jar"), "2");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.writeString(copy.resolve("old.jar"), "3");

        Folders.copy(original, copy);

        assertThat(copy.resolve("old.jar")).doesNotExist();
        assertThat(copy.resolve("lib/other.jar")).hasContent("2");
        assertThat(Folders.fingerprint(copy)).isEqualTo(Folders.fingerprint(original));

        Files.writeString(copy.resolve("run.jar"), "changed");
        assertThat(Folders.fingerprint(copy)).isNotEqualTo(Folders.fingerprint(original));
    }
}
