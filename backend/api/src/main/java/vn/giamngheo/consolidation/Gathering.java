package vn.giamngheo.consolidation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.report.SectionState;

/** Puts the words of the units together, for the manager to write the report's from. */
final class Gathering {
    private static final String PROVISIONAL = " (chưa được duyệt)";

    private Gathering() {}

    /** Each part with who says it; what is not accepted yet says so. */
    static ConsolidationNarrative of(Contents contents) {
        return new ConsolidationNarrative(
                part(contents.answers(), ConsolidationNarrative::results),
                part(contents.answers(), ConsolidationNarrative::difficulties),
                part(contents.answers(), ConsolidationNarrative::proposals));
    }

    private static @Nullable String part(
            List<UnitAnswer> answers, Function<ConsolidationNarrative, @Nullable String> part) {
        String all = answers.stream()
                .flatMap(answer -> {
                    ConsolidationNarrative words = answer.narrative();
                    String said = words == null ? null : part.apply(words);
                    return said == null || said.isBlank()
                            ? Stream.empty()
                            : Stream.of(answer.speaker()
                                    + (answer.state() == SectionState.ACCEPTED ? "" : PROVISIONAL)
                                    + ": "
                                    + said.strip());
                })
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
