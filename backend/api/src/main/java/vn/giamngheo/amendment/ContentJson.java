package vn.giamngheo.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Contents as they are stored. They are kept for ever: what a later version of a request no longer knows is left out in reading. */
@ApplicationScoped
class ContentJson {
    /** How the properties are called that refer to other things. */
    private static final Pattern REFERENCE = Pattern.compile("[a-z]\\w*Ids?");

    private final ObjectMapper mapper;
    private final ObjectReader reader;
    private final ObjectReader nameReader;

    ContentJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader =
                mapper.readerFor(AmendmentContent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.nameReader = mapper.readerFor(new TypeReference<List<AmendmentName>>() {})
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
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

    String writeNames(List<AmendmentName> names) {
        try {
            return mapper.writeValueAsString(names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Null of what was drafted before names were kept. */
    @Nullable
    List<AmendmentName> readNames(@Nullable String stored) {
        try {
            return stored == null ? null : nameReader.readValue(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The ids of the things that a content refers to. */
    Set<UUID> references(@Nullable String stored) {
        Set<UUID> found = new HashSet<>();
        try {
            if (stored != null) {
                collect(mapper.readTree(stored), found);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found;
    }

    private static void collect(JsonNode node, Set<UUID> found) {
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!REFERENCE.matcher(property.getKey()).matches()) {
                collect(value, found);
            } else if (value.isArray()) {
                value.forEach(one -> found.add(UUID.fromString(one.asText())));
            } else if (!value.isNull()) {
                found.add(UUID.fromString(value.asText()));
            }
        });
        if (node.isArray()) {
            node.forEach(one -> collect(one, found));
        }
    }
}
