package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contract that the build makes from the code, and what of an answer breaks it. */
public final class Contract {
    private static final String SCHEMAS = "#/components/schemas/";
    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    /** The contract of this build. */
    public static Contract built() {
        try {
            return new Contract(new ObjectMapper()
                    .readTree(Path.of("target", "openapi", "openapi.json").toFile()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One operation, e.g. {@code get /api/v1/areas/{id}} as {@code getArea}. */
    public record Operation(String id, String method, String path, JsonNode definition) {

        @Override
        public String toString() {
            return id;
        }

        /** The names of its query parameters. */
        public List<String> queryParameters() {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : definition.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }

        /** What the answer is when all goes well: JSON, or a file. */
        public String mediaType() {
            return definition
                    .at("/responses/200/content")
                    .properties()
                    .iterator()
                    .next()
                    .getKey();
        }

        /** The schema of the answer when all goes well. */
        public JsonNode answer() {
            return definition.at("/responses/200/content/application~1json/schema");
        }
    }

    /** All operations, by id. */
    public Map<String, Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getValue().path("operationId").asText(),
                                method.getKey(),
                                path.getKey(),
                                method.getValue()))));
        return operations.stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** The operations that only read, and answer JSON, by id: files are no part of the contract's schemas. */
    public Map<String, Operation> reads() {
        return operations().values().stream()
                .filter(operation ->
                        operation.method().equals("get") && !operation.answer().isMissingNode())
                .collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** The schema of that name. */
    public JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** Where the value is not what the schema says: nothing may be missing, and nothing be there that it does not know. */
    public List<String> violations(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        check(schema, value, "", found);
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> found) {
        if (schema.isMissingNode() || schema.isEmpty()) {
            found.add(at + ": no schema");
        } else if (schema.has("$ref")) {
            check(schema(schema.path("$ref").asText().substring(SCHEMAS.length())), value, at, found);
        } else if (schema.has("anyOf")) {
            anyOf(schema, value, at, found);
        } else if (!hasType(schema, value)) {
            found.add(at + ": " + value.getNodeType() + " is not " + schema.path("type"));
        } else if (value.isObject()) {
            object(schema, value, at, found);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), at + "/" + i, found);
            }
        } else if (value.isTextual()) {
            text(schema, value.asText(), at, found);
        }
    }

    private void anyOf(JsonNode schema, JsonNode value, String at, List<String> found) {
        for (JsonNode option : schema.path("anyOf")) {
            if (violations(option, value).isEmpty()) {
                return;
            }
        }
        found.add(at + ": none of " + schema.path("anyOf"));
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> found) {
        JsonNode properties = schema.path("properties");
        schema.path("required").forEach(required -> {
            if (!value.has(required.asText())) {
                found.add(at + "/" + required.asText() + ": missing");
            }
        });
        value.properties().forEach(member -> {
            JsonNode known = properties.has(member.getKey())
                    ? properties.path(member.getKey())
                    : schema.path("additionalProperties");
            if (known.isObject()) {
                check(known, member.getValue(), at + "/" + member.getKey(), found);
            } else {
                found.add(at + "/" + member.getKey() + ": not in the contract");
            }
        });
    }

    private static boolean hasType(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOf(one.asText(), value)) {
                    return true;
                }
            }
            return false;
        }
        return isOf(type.asText(), value);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static void text(JsonNode schema, String value, String at, List<String> found) {
        try {
            switch (schema.path("format").asText()) {
                case "uuid" -> UUID.fromString(value);
                case "date" -> LocalDate.parse(value);
                default -> {
                    // no format to hold it against
                }
            }
        } catch (RuntimeException unfit) {
            found.add(at + ": " + value + " is no " + schema.path("format").asText());
        }
        JsonNode options = schema.path("enum");
        boolean known = options.isMissingNode();
        for (JsonNode option : options) {
            known |= option.asText().equals(value);
        }
        if (!known) {
            found.add(at + ": " + value + " is none of " + options);
        }
    }
}
