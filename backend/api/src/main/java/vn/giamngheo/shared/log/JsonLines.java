package vn.giamngheo.shared.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code message}, then what is known of the request ({@code
 * requestCode}, {@code userId}, {@code method}, {@code route}, {@code status}, {@code durationMs}), and {@code error} with the
 * stack trace where something was thrown.
 */
final class JsonLines extends ExtFormatter {
    private static final Set<String> NUMBERS = Set.of("status", "durationMs");
    private final JsonFactory json = new JsonFactory();

    @Override
    public String format(ExtLogRecord line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = json.createGenerator(text)) {
            object.writeStartObject();
            object.writeStringField(
                    "time", line.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            object.writeStringField("level", line.getLevel().getName());
            object.writeStringField("logger", line.getLoggerName());
            object.writeStringField("message", formatMessage(line));
            for (Map.Entry<String, String> known : line.getMdcCopy().entrySet()) {
                if (NUMBERS.contains(known.getKey())) {
                    object.writeNumberField(known.getKey(), Long.parseLong(known.getValue()));
                } else {
                    object.writeStringField(known.getKey(), known.getValue());
                }
            }
            if (line.getThrown() != null) {
                StringWriter trace = new StringWriter();
                line.getThrown().printStackTrace(new PrintWriter(trace));
                object.writeStringField("error", trace.toString());
            }
            object.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }
}
