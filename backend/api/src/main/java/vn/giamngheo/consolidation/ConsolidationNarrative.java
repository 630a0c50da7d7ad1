package vn.giamngheo.consolidation;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said beside figures. */
@Schema(description = "What is said beside the figures")
public record ConsolidationNarrative(
        @Nullable String results,
        @Nullable String difficulties,
        @Nullable String proposals) {

    /**
     * Each part as it is gathered now, where nobody has written in it since it was gathered before; what was written stays.
     *
     * @param before what was gathered before
     * @param now what is gathered now
     */
    ConsolidationNarrative renewed(ConsolidationNarrative before, ConsolidationNarrative now) {
        return new ConsolidationNarrative(
                renewed(results, before.results, now.results),
                renewed(difficulties, before.difficulties, now.difficulties),
                renewed(proposals, before.proposals, now.proposals));
    }

    /** The parts in which something is said. */
    Stream<String> parts() {
        return Stream.of(results, difficulties, proposals).filter(Objects::nonNull);
    }

    private static @Nullable String renewed(@Nullable String written, @Nullable String before, @Nullable String now) {
        return plain(written).equals(plain(before)) ? now : written;
    }

    /** Browsers send other line ends, and forms no blanks around a text: nobody has written that. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
