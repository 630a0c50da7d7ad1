package vn.giamngheo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.PlanText;

/** docs/security/asvs.md has every point of the standard's first two levels once, and what it names as evidence is there. */
class SecurityTableTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern STATE = Pattern.compile("holds|(by setting|does not apply|open): .{8,}");
    private static final List<String> SOURCES =
            List.of("backend/api/src", "backend/local/src", "frontend/src", "frontend/e2e");

    private record Point(String number, String level, String words, String where, String state) {
        List<String> evidence() {
            return NAMED.matcher(where).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void hasEveryPointOfTheFirstTwoLevelsOnce() throws IOException {
        List<String> asked = PlanText.resource("asvs-levels.csv")
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(asked).hasSize(246).doesNotHaveDuplicates();
        assertThat(points().stream().map(point -> point.number() + "," + point.level()))
                .containsExactlyElementsOf(asked);
    }

    @Test
    void saysOfEachPointHowItStands() throws IOException {
        for (Point point : points()) {
            assertThat(point.words()).as(point.number()).isNotBlank();
            assertThat(point.state()).as(point.number()).matches(STATE);
            if (!point.state().startsWith("does not apply")) {
                assertThat(point.evidence()).as(point.number()).isNotEmpty();
            }
        }
    }

    @Test
    void countsWhatItSays() throws IOException {
        assertThat(page())
                .contains(count("holds") + " hold, " + count("does not apply") + " do not apply, " + named("by setting")
                        + " hold by setting, " + named("open") + " are open.");
    }

    @Test
    void namesNoEvidenceThatIsNotThere() throws IOException {
        Set<String> sources = sources();
        for (Point point : points()) {
            for (String named : point.evidence()) {
                boolean there = Files.exists(ROOT.resolve(named))
                        || sources.contains(named)
                        || sources.contains(named + ".java");
                assertThat(there).as(point.number() + " " + named).isTrue();
            }
        }
    }

    /** How many points stand so, and which. */
    private static String named(String state) throws IOException {
        String numbers = points().stream()
                .filter(point -> point.state().startsWith(state))
                .map(Point::number)
                .collect(Collectors.joining(", "));
        return count(state) + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }

    private static long count(String state) throws IOException {
        return points().stream()
                .filter(point -> point.state().startsWith(state))
                .count();
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security/asvs.md"));
    }

    private static List<Point> points() throws IOException {
        return page().lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Point(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
    }

    /** The names of all files with code in them. */
    private static Set<String> sources() throws IOException {
        Set<String> names = new HashSet<>();
        for (String folder : SOURCES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString()).forEach(names::add);
            }
        }
        return names;
    }
}
