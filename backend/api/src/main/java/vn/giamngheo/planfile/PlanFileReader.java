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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import vn.giamngheo.planfile.PlanFileException.Mistake;

/** Reads the file into its shape and remembers the line of everything, so that mistakes can be named by line. */
final class PlanFileReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withConfigOverride(
                    List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private PlanFileReader() {}

    /** The file's content with the line of each place in it. Accents are composed, whatever the editor wrote. */
    static ReadFile read(String fileName, byte[] bytes) {
        return new PlanFileReader().readFile(fileName, bytes);
    }

    private ReadFile readFile(String fileName, byte[] bytes) {
        String text = Normalizer.normalize(decoded(fileName, bytes), Normalizer.Form.NFC);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new PlanFileException(fileName, List.of(new Mistake(1, "the file is empty")));
            }
            collect("", root);
            mistakes.addAll(RequiredEntries.missing(MAPPER.readTree(text), lines));
            if (!mistakes.isEmpty()) {
                mistakes.sort(Comparator.comparingInt(Mistake::line));
                throw new PlanFileException(fileName, mistakes);
            }
            return new ReadFile(fileName, MAPPER.readValue(text, PlanFile.class), lines);
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 1
                    : unreadable.getProblemMark().getLine() + 1;
            throw notYaml(fileName, line, unreadable.getProblem());
        } catch (ReaderException unreadable) {
            throw notYaml(fileName, lineAt(text, unreadable.getPosition()), "a control character");
        } catch (YAMLException unreadable) {
            throw notYaml(fileName, 1, Objects.requireNonNullElse(unreadable.getMessage(), "unreadable"));
        } catch (JsonMappingException unfit) {
            String place = pathOf(unfit);
            int line = lineOf(place, lines);
            throw new PlanFileException(
                    fileName, List.of(new Mistake(line, place + ": " + unfit.getOriginalMessage())));
        } catch (JsonProcessingException unfit) {
            int line = unfit.getLocation() == null
                    ? 1
                    : Math.max(1, unfit.getLocation().getLineNr());
            throw notYaml(fileName, line, unfit.getOriginalMessage());
        }
    }

    /** The text, strictly as UTF-8: bytes of another encoding would be entered as nonsense. */
    private static String decoded(String fileName, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int line = lineAt(out.flip().toString(), Integer.MAX_VALUE);
            throw new PlanFileException(
                    fileName, List.of(new Mistake(line, "not UTF-8: save the file in that encoding")));
        }
        return out.flip().toString();
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.chars()
                        .limit(position)
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static PlanFileException notYaml(String fileName, int line, String why) {
        return new PlanFileException(fileName, List.of(new Mistake(line, "not YAML: " + why)));
    }

    private void collect(String pointer, Node node) {
        lines.put(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String child = pointer + "/" + key.getValue();
                    int line = key.getStartMark().getLine() + 1;
                    if (lines.containsKey(child)) {
                        mistakes.add(new Mistake(line, child + " is there twice"));
                    }
                    collect(child, entry.getValueNode());
                    lines.put(child, line);
                }
            });
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(pointer + "/" + i, sequence.getValue().get(i));
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

    private static int lineOf(String pointer, Map<String, Integer> lines) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** The file's content, and the line of each JSON pointer into it. */
    record ReadFile(String fileName, PlanFile content, Map<String, Integer> lines) {
        /** The line of the place, or of the nearest one around it. */
        int lineOf(String pointer) {
            return PlanFileReader.lineOf(pointer, lines);
        }
    }
}
