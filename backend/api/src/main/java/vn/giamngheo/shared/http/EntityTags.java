package vn.giamngheo.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer its ETag, and answers 304 to a GET where the caller has it already: the version for one thing, a weak hash
 * of the body for lists and sums (they show several things, so no single version speaks for them). What was created is told
 * where it is.
 */
class EntityTags {
    private static final int CREATED = 201;
    // What is created lies directly below its collection, whatever made it: /api/v1/plans for .../plans/{id}/copy too.
    private static final Pattern COLLECTION = Pattern.compile("^/api/v1/[^/]+");
    private final ObjectMapper mapper;

    /** For as long as the answers themselves are kept; each is known by itself, and not by what it says. */
    private final Cache<Object, Written> reused =
            Caffeine.newBuilder().weakKeys().softValues().build();

    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        Object body = response.getEntity();
        if (body instanceof Tagged written && !isRead(request)) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tagOf(written.version()));
            if (response.getStatus() == CREATED) {
                response.getHeaders()
                        .putSingle(
                                HttpHeaders.LOCATION,
                                collection(request.getUriInfo().getPath()) + "/" + written.id());
            }
            return;
        }
        if (response.getStatus() != 200 || body == null || !isRead(request) || !isJson(response.getMediaType())) {
            return;
        }
        String tag;
        boolean reusable = !(body instanceof Tagged one) || one.looksTheSameToAll();
        if (body instanceof Tagged tagged) {
            tag = IfMatch.tagOf(tagged.version());
        } else {
            Written json = written(body);
            tag = json.tag;
            response.setEntity(json.bytes);
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Cookie");
        if (reusable && matches(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private Written written(Object body) throws JsonProcessingException {
        Written before = body instanceof Reused ? reused.getIfPresent(body) : null;
        if (before != null) {
            return before;
        }
        Written now = new Written(mapper.writeValueAsBytes(body));
        if (body instanceof Reused) {
            reused.put(body, now);
        }
        return now;
    }

    /** A body as it is sent, which nobody changes. */
    private static final class Written {
        private final byte[] bytes;
        private final String tag;

        private Written(byte[] bytes) {
            this.bytes = bytes;
            tag = "W/\"" + Fingerprint.of(bytes) + "\"";
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String collection(String path) {
        Matcher matcher = COLLECTION.matcher(path);
        return matcher.find() ? matcher.group() : path;
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Weak comparison (RFC 9110): caches on the way may have weakened a strong tag. */
    private static boolean matches(@Nullable List<String> known, String tag) {
        return known != null
                && known.stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || bare(one).equals(bare(tag)));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
