package vn.giamngheo.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.obstacle.ObstacleState;

/** Sheets and documents call things as the screens do. */
class SheetWordsTest {
    private static final Path SCREENS = Path.of("../../frontend/src/i18n/locales/vi/obstacle.json");

    @ParameterizedTest
    @EnumSource(ObstacleState.class)
    void callsTheStateOfAnObstacleAsTheScreensDo(ObstacleState state) throws IOException {
        JsonNode texts = new ObjectMapper().readTree(SCREENS.toFile());

        assertThat(SheetWords.of(state))
                .isEqualTo(texts.path("obstacle.state." + state).asText());
        assertThat(SheetWords.of("Obstacle", "RETRACTED"))
                .isEqualTo(texts.path("obstacle.retracted").asText());
    }
}
