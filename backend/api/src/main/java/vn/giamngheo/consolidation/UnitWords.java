package vn.giamngheo.consolidation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the units have told in words, by part of the report. */
@Schema(name = "ConsolidationUnitWords", description = "What the units have told in words, by part of the report")
public record UnitWords(List<Saying> results, List<Saying> difficulties, List<Saying> proposals) {

    /** Put together, for the manager to write the report's from. */
    ConsolidationNarrative gathered() {
        return new ConsolidationNarrative(text(results), text(difficulties), text(proposals));
    }

    /** The same beside what the report says, and beside what was told before. */
    UnitWords beside(ConsolidationNarrative written, UnitWords before) {
        return new UnitWords(
                beside(written, before, ConsolidationNarrative::results, UnitWords::results),
                beside(written, before, ConsolidationNarrative::difficulties, UnitWords::difficulties),
                beside(written, before, ConsolidationNarrative::proposals, UnitWords::proposals));
    }

    private List<Saying> beside(
            ConsolidationNarrative written,
            UnitWords before,
            Function<ConsolidationNarrative, @Nullable String> text,
            Function<UnitWords, List<Saying>> part) {
        List<Saying> earlier = part.apply(before);
        return part.apply(this).stream()
                .map(one -> one.beside(text.apply(written), earlier.stream().noneMatch(one::repeats)))
                .toList();
    }

    private static @Nullable String text(List<Saying> part) {
        String all = part.stream().map(Saying::line).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
