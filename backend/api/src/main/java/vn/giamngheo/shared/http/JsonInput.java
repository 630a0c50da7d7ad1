package vn.giamngheo.shared.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads bodies strictly: nothing is guessed, cut off or silently left out, and what no database keeps is refused. */
@Singleton
class JsonInput implements ObjectMapperCustomizer {

    /** Last, as of two readers of one type the one that came later reads. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        // A request's rules about several fields, isOfOneForm(), are none of its fields where it is shown again.
        mapper.setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerModule(new SimpleModule("giam-ngheo-input")
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(LocalDate.class, new Day()));
    }

    /** Text, its accents composed: Vietnamese typed on different keyboards is stored alike. */
    private static final class Text extends StdScalarDeserializer<String> {
        // The zero character and halves of a surrogate pair: no text of PostgreSQL holds them.
        private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}]");

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (UNFIT.matcher(text).find()) {
                return (String) context.handleWeirdStringValue(String.class, "", "holds a sign that is no text");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** A day with a year of four digits, written as one. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final int MOST_YEARS = 9999;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() <= MOST_YEARS) {
                    return day;
                }
            } catch (DateTimeException unreadable) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a year of four digits");
        }
    }
}
