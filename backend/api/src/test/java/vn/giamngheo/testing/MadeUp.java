package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Input that nobody would send who means well, the same for the same seed. */
public final class MadeUp {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    private static final int MOST_ITEMS = 3;
    // Several of them still make an address that the server takes.
    private static final int LONGEST_WORD = 300;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "'; drop table plan; --",
            "<img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "Phươ\u0301c So\u031bn",
            "\u202Exuất\u202C",
            "\uD83C\uDF3E\uD83D\uDC69\u200D\uD83C\uDF3E",
            "\uFEFF\u200B\u00AD",
            "../../etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "%s%n{0}",
            "NaN",
            "1e309",
            "-0",
            "2024-02-30",
            "99999-12-31",
            "-2024-01-01",
            "24:61",
            "x".repeat(70_000));
    private static final List<JsonNode> NUMBERS = List.of(
            NODES.numberNode(-1),
            NODES.numberNode(0),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(Long.MIN_VALUE),
            NODES.numberNode(new BigInteger("9".repeat(400))),
            NODES.numberNode(0.1),
            NODES.numberNode(1e308));

    private final Random random;
    private final Contract contract;
    private List<String> known = List.of();

    public MadeUp(Contract contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
    }

    /** One of these. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** True so many times of a hundred. */
    public boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From now on words are often ids of things that are there. */
    public MadeUp knowing(Collection<String> ids) {
        known = List.copyOf(ids);
        return this;
    }

    /** A text for a place of the address or a header: no line breaks. */
    public String word() {
        if (!known.isEmpty() && in(70)) {
            return oneOf(known);
        }
        String text = in(20) ? UUID.randomUUID().toString() : oneOf(TEXTS);
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
    }

    /** So many bytes. */
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A body that looks like the schema and is not: at least one of its members is of another type. */
    public JsonNode body(JsonNode schema) {
        JsonNode made = value(schema, 0);
        if (!(made instanceof ObjectNode object) || object.isEmpty()) {
            return oneOf(List.of(NODES.textNode("x"), NODES.arrayNode(), NODES.nullNode(), NODES.numberNode(1)));
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(
                oneOf(names), NODES.objectNode().set(word(), NODES.arrayNode().add(word())));
        return object;
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText();
            return value(contract.schema(name.substring(name.lastIndexOf('/') + 1)), depth);
        }
        if (schema.has("anyOf")) {
            return value(
                    schema.path("anyOf")
                            .path(random.nextInt(schema.path("anyOf").size())),
                    depth);
        }
        if (depth > DEEPEST || in(10)) {
            return oneOf(List.of(NODES.nullNode(), NODES.booleanNode(true), oneOf(NUMBERS), text()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> in(80) ? oneOf(NUMBERS) : text();
            case "boolean" -> NODES.booleanNode(in(50));
            default -> string(schema);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode made = NODES.objectNode();
        schema.path("properties").properties().forEach(member -> {
            if (in(85)) {
                made.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        });
        return made;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var made = NODES.arrayNode();
        for (int i = random.nextInt(MOST_ITEMS); i >= 0; i--) {
            made.add(value(schema.path("items"), depth + 1));
        }
        return made;
    }

    private JsonNode string(JsonNode schema) {
        if (schema.has("enum") && in(60)) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return schema.path("format").asText().equals("uuid") && in(60)
                ? NODES.textNode(new UUID(random.nextLong(), random.nextLong()).toString())
                : text();
    }

    private JsonNode text() {
        return NODES.textNode(oneOf(TEXTS));
    }
}
