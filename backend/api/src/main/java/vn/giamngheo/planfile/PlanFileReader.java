package vn.giamngheo.planfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.giamngheo.planfile.PlanFileException.Mistake;

/** Reads the file into its shape and remembers the line of everything, so that mistakes can be named by line. */
final class PlanFileReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withConfigOverride(List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PlanFileReader() {}

    /** The file's content with the line of each place in it. Accents are composed, whatever the editor wrote. */
    static ReadFile read(String fileName, byte[] bytes) {
        String text = Normalizer.normalize(new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new PlanFileException(fileName, List.of(new Mistake(1, "the file is empty")));
            }
            Map<String, Integer> lines = new HashMap<>();
            collect("", root, lines);
            List<Mistake> missing = RequiredEntries.missing(MAPPER.readTree(text), lines);
            if (!missing.isEmpty()) {
                throw new PlanFileException(fileName, missing);
            }
            return new ReadFile(fileName, MAPPER.readValue(text, PlanFile.class), lines);
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null ? 1 : unreadable.getProblemMark().getLine() + 1;
            throw new PlanFileException(fileName, List.of(new Mistake(line, "not YAML: " + unreadable.getProblem())));
        } catch (JsonProcessingException unfit) {
            int line = unfit.getLocation() == null ? 1 : Math.max(1, unfit.getLocation().getLineNr());
            String place = unfit instanceof JsonMappingException mapping ? pathOf(mapping) + ": " : "";
            throw new PlanFileException(fileName, List.of(new Mistake(line, place + unfit.getOriginalMessage())));
        }
    }

    private static void collect(String pointer, Node node, Map<String, Integer> lines) {
        lines.put(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String child = pointer + "/" + key.getValue();
                    collect(child, entry.getValueNode(), lines);
                    lines.put(child, key.getStartMark().getLine() + 1);
                }
            });
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(pointer + "/" + i, sequence.getValue().get(i), lines);
            }
        }
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            path.append('/').append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return path.toString();
    }

    /** The file's content, and the line of each JSON pointer into it. */
    record ReadFile(String fileName, PlanFile content, Map<String, Integer> lines) {
        /** The line of the place, or of the nearest one around it. */
        int lineOf(String pointer) {
            for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
                Integer line = lines.get(place);
                if (line != null) {
                    return line;
                }
            }
            return 1;
        }
    }
}
