package vn.giamngheo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources themselves: short files, packages that say what they own. */
class SourceTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_OF_A_RESOURCE = 150;

    @Test
    void everyPackageSaysWhatItOwnsAndThatNothingInItIsNullUnlessMarked() throws IOException {
        for (Path folder : folders(MAIN)) {
            Path info = folder.resolve("package-info.java");

            assertThat(info).exists();
            assertThat(Files.readString(info)).startsWith("/**").contains("@NullMarked");
        }
    }

    @Test
    void everyPackageOfTestsIsOneOfTheMainCodeOrSaysWhatItOwns() throws IOException {
        for (Path folder : folders(TEST)) {
            Path main = MAIN.resolve(TEST.relativize(folder)).resolve("package-info.java");

            assertThat(Files.exists(main) || Files.exists(folder.resolve("package-info.java")))
                    .as(folder.toString())
                    .isTrue();
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        for (Path file : javaFiles()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MOST_LINES);
        }
    }

    @Test
    void resourcesAreThin() throws IOException {
        for (Path file : javaFiles()) {
            if (file.getFileName().toString().endsWith("Resource.java")) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(MOST_LINES_OF_A_RESOURCE);
            }
        }
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        for (Path file : javaFiles()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("\\b(TO" + "DO|FIX" + "ME)\\b");
        }
    }

    @Test
    void noNativeQueryOfOneColumnNamesItsType() throws IOException {
        for (Path file : javaFiles()) {
            // Hibernate would plan it anew each time, and keep all the plans.
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(
                            "createNativeQuery\\([^;]*?(Boolean|Integer|Long|String|UUID)\\.class\\)\\s*[.;]");
        }
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> main = Files.walk(MAIN);
                Stream<Path> test = Files.walk(TEST)) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
