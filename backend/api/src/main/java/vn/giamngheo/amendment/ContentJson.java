package vn.giamngheo.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Contents as they are stored. They are kept for ever: what a later version of a request no longer knows is left out in reading. */
@ApplicationScoped
class ContentJson {
    private final ObjectMapper mapper;
    private final ObjectReader reader;

    ContentJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader =
                mapper.readerFor(AmendmentContent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Nullable
    String write(@Nullable AmendmentContent content) {
        try {
            return content == null ? null : mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    AmendmentContent read(@Nullable String stored) {
        try {
            return stored == null ? null : reader.readValue(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
