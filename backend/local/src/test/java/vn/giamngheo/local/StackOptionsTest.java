package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackOptionsTest {
    private static final Path ROOT = Path.of("/repository");

    @Test
    void hasDefaultsForEverything() {
        StackOptions options = StackOptions.from(Map.of(), ROOT);

        assertThat(options.webAddress()).isEqualTo("http://localhost:3000");
        assertThat(options.apiAddress()).isEqualTo("http://localhost:8080");
        assertThat(options.keycloakPort()).isEqualTo(8180);
        assertThat(options.databasePort()).isEqualTo(8432);
        assertThat(options.run()).isEqualTo(Path.of("/repository/.local/run"));
        assertThat(options.training()).isTrue();
        assertThat(options.stopWith()).isEmpty();
    }

    /** Made-up decisions belong to the demo's own plan alone. */
    @Test
    void entersNoSampleIntoWhatIsSomebodysOrGenerated(@TempDir Path folder) throws IOException {
        assertThat(StackOptions.from(Map.of(), ROOT).sample()).isTrue();
        assertThat(StackOptions.from(Map.of("PLAN_FILE", "/plans/ours.yaml"), ROOT)
                        .sample())
                .isFalse();
        assertThat(StackOptions.from(Map.of("SAMPLE", "off"), ROOT).sample()).isFalse();
        Map<String, String> kept = Map.of("RUN_DIR", folder.toString());
        assertThat(StackOptions.from(kept, ROOT).sample()).isTrue();
        Files.writeString(folder.resolve("generated"), "size province, seed 1");
        assertThat(StackOptions.from(kept, ROOT).sample()).isFalse();
    }

    @Test
    void takesAnEmptyVariableAsNotSet() {
        assertThat(StackOptions.from(Map.of("WEB_PORT", "", "PLAN_FILE", " "), ROOT))
                .isEqualTo(StackOptions.from(Map.of(), ROOT));
    }

    @Test
    void takesWhatTheVariablesSay() {
        StackOptions options = StackOptions.from(
                Map.of("WEB_PORT", "3001", "RUN_DIR", "/elsewhere", "AOT", "off", "PLAN_FILE", "none"), ROOT);

        assertThat(options.webPort()).isEqualTo(3001);
        assertThat(options.run()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.training()).isFalse();
        assertThat(options.planFile()).isEmpty();
    }

    @Test
    void takesAnyFreePortForZero() {
        assertThat(StackOptions.from(Map.of("WEB_PORT", "0"), ROOT).webPort()).isPositive();
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String value : new String[] {"http", "-1", "65536", "80 80"}) {
            assertThatThrownBy(() -> StackOptions.from(Map.of("API_PORT", value), ROOT))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("API_PORT=" + value)
                    .hasMessageContaining("make run API_PORT=8080");
        }
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> StackOptions.from(Map.of("WEB_PORT", "8080"), ROOT))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("WEB_PORT and API_PORT are both 8080");
    }
}
