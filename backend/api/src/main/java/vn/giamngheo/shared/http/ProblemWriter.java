package vn.giamngheo.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.shared.problem.Problem;
import vn.giamngheo.shared.problem.ProblemType;

/** Ends a request with a problem where it never reaches a resource. */
@ApplicationScoped
class ProblemWriter {
    private static final long LINGER = 2_000;
    private final ObjectMapper mapper;
    private final ProblemCounter counter;

    ProblemWriter(ObjectMapper mapper, ProblemCounter counter) {
        this.mapper = mapper;
        this.counter = counter;
    }

    void end(RoutingContext context, ProblemType type) {
        Problem problem = Problem.of(type, null, context.response().headers().get(RequestCode.HEADER));
        if (type == ProblemType.BODY_TOO_LARGE) {
            // The rest of it is not waited for: as soon as the answer can have been read, the line is cut.
            context.response().putHeader("Connection", "close");
            context.vertx()
                    .setTimer(LINGER, over -> context.request().connection().close());
        }
        counter.count(type);
        if (type == ProblemType.UNAUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        try {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(mapper.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
