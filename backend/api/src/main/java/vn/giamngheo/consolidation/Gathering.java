package vn.giamngheo.consolidation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.progress.ProgressTrace;
import vn.giamngheo.report.SectionState;

/** Puts the words of the units together, for the manager to write the report's from. */
final class Gathering {
    private static final String PROVISIONAL = " (chưa được duyệt)";

    private Gathering() {}

    /**
     * Each part with who says it; what is not accepted yet says so. What is told in words under an indicator belongs to the results.
     *
     * @param from the beginning of the round's period
     */
    static ConsolidationNarrative of(Snapshot taken, LocalDate from) {
        List<UnitAnswer> answers = taken.contents().answers();
        String results = Stream.of(part(answers, ConsolidationNarrative::results), underIndicators(taken, from))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new ConsolidationNarrative(
                results.isEmpty() ? null : results,
                part(answers, ConsolidationNarrative::difficulties),
                part(answers, ConsolidationNarrative::proposals));
    }

    /** In the order of the plan; whoever collects for several areas tells of which. */
    private static @Nullable String underIndicators(Snapshot taken, LocalDate from) {
        Map<UUID, String> codes =
                taken.contents().lines().stream().collect(Collectors.toMap(Line::indicatorId, Line::code));
        record Teller(UUID indicatorId, UUID agencyId) {}
        Map<Teller, List<ProgressTrace.Line>> told = taken.trace().stream()
                .filter(line -> line.words() != null
                        && codes.containsKey(line.indicatorId())
                        && !line.dataFrom().isBefore(from))
                .collect(Collectors.groupingBy(
                        line -> new Teller(line.indicatorId(), line.agencyId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String all = told.values().stream()
                .flatMap(lines -> lines.stream()
                        .map(line -> codes.get(line.indicatorId()) + " – " + line.agencyName()
                                + (lines.size() > 1 ? ", " + line.areaName() : "")
                                + (line.state().equals(SectionState.ACCEPTED.name()) ? "" : PROVISIONAL) + ": "
                                + Objects.requireNonNull(line.words()).strip()))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
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
