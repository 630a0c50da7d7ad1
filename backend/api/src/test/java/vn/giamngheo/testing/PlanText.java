package vn.giamngheo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/** The text of a plan file, to be changed line by line. */
public record PlanText(String text) {
    private static final String REAL = "plan/tuy-phuoc-2024.yaml";

    /** The real 2024 plan. */
    public static PlanText real() {
        return resource(REAL);
    }

    /** A plan file among the resources. */
    public static PlanText resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new PlanText(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text with its one occurrence of the first words changed into the second. */
    public PlanText with(String from, String to) {
        requireOne(from);
        return new PlanText(text.replace(from, to));
    }

    /** The text with every occurrence of the first words changed into the second. */
    public PlanText withEach(String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("The plan file does not have: " + from);
        }
        return new PlanText(text.replace(from, to));
    }

    /** The text with the first words changed into the second where they come first after the anchor. */
    public PlanText withFirstAfter(String anchor, String from, String to) {
        requireOne(anchor);
        int start = text.indexOf(from, text.indexOf(anchor));
        if (start < 0) {
            throw new IllegalArgumentException("The plan file has after " + anchor + " no " + from);
        }
        return new PlanText(text.substring(0, start) + to + text.substring(start + from.length()));
    }

    /** The text with words put in front of the one occurrence of others. */
    public PlanText before(String anchor, String words) {
        return with(anchor, words + anchor);
    }

    /** The text with decomposed accents, as some editors and systems write them. */
    public PlanText decomposed() {
        return new PlanText(Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    /** The line, from 1, of the one occurrence of the words. */
    public int lineOf(String words) {
        requireOne(words);
        return 1
                + (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    /** The file's bytes. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void requireOne(String words) {
        int first = text.indexOf(words);
        if (first < 0 || text.indexOf(words, first + 1) >= 0) {
            throw new IllegalArgumentException("The plan file should have once: " + words);
        }
    }
}
