package vn.giamngheo.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes what stands behind the question mark of an address out of every trace, as it is out of every log: people are searched for by
 * name. What a span has can't be taken away, only written over.
 */
@ApplicationScoped
public class WithoutQueries implements SpanProcessor {
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "");
        }
        String address = span.getAttribute(ADDRESS);
        if (address != null) {
            span.setAttribute(ADDRESS, address.replaceFirst("[?#].*", ""));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // All is known when it begins.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
