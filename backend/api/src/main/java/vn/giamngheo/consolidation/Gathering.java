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

/** Finds the words of the units in what was taken, each with who says it; what is not accepted yet says so. */
final class Gathering {
    /** Stands behind the unit whose words are not accepted. */
    static final String PROVISIONAL = " (chưa được duyệt)";

    private final Contents contents;
    private final List<ProgressTrace.Line> trace;

    private Gathering(Snapshot taken) {
        contents = taken.contents();
        trace = taken.trace();
    }

    /**
     * By part of the report. What is told in words under an indicator belongs to the results, after them.
     *
     * @param from the beginning of the round's period
     */
    static UnitWords of(Snapshot taken, LocalDate from) {
        Gathering gathering = new Gathering(taken);
        return new UnitWords(
                Stream.concat(gathering.beside(ConsolidationNarrative::results), gathering.underIndicators(from))
                        .toList(),
                gathering.beside(ConsolidationNarrative::difficulties).toList(),
                gathering.beside(ConsolidationNarrative::proposals).toList());
    }

    /** The text without its marks, with the line ends that browsers send. */
    static String unmarked(String text) {
        return text.replace("\r\n", "\n").replace(PROVISIONAL, "");
    }

    private Stream<Saying> beside(Function<ConsolidationNarrative, @Nullable String> part) {
        return contents.answers().stream().flatMap(answer -> {
            ConsolidationNarrative words = answer.narrative();
            String said = words == null ? null : part.apply(words);
            return said == null || said.isBlank()
                    ? Stream.empty()
                    : Stream.of(saying(
                            answer.reportId(),
                            answer.speaker(),
                            null,
                            answer.speaker(),
                            answer.state() == SectionState.ACCEPTED,
                            said));
        });
    }

    /** In the order of the plan; whoever collects for several areas tells of which, whoever told in several rounds in which. */
    private Stream<Saying> underIndicators(LocalDate from) {
        Map<UUID, String> codes = contents.lines().stream().collect(Collectors.toMap(Line::indicatorId, Line::code));
        Map<UUID, String> units =
                contents.answers().stream().collect(Collectors.toMap(UnitAnswer::reportId, UnitAnswer::speaker));
        record Teller(UUID indicatorId, UUID agencyId) {}
        Map<Teller, List<ProgressTrace.Line>> told = trace.stream()
                .filter(line -> line.words() != null
                        && codes.containsKey(line.indicatorId())
                        && !line.dataFrom().isBefore(from))
                .collect(Collectors.groupingBy(
                        line -> new Teller(line.indicatorId(), line.agencyId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return told.values().stream().flatMap(lines -> {
            boolean areas = several(lines, ProgressTrace.Line::areaId);
            boolean rounds = several(lines, ProgressTrace.Line::roundId);
            return lines.stream()
                    .map(line -> saying(
                            line.reportId(),
                            Objects.requireNonNullElseGet(
                                    units.get(line.reportId()), () -> line.agencyName() + ", " + line.roundName()),
                            new Spot(line.indicatorId(), line.areaId(), areas ? line.areaName() : null),
                            codes.get(line.indicatorId()) + " – " + line.agencyName()
                                    + (areas ? ", " + line.areaName() : "")
                                    + (rounds ? ", " + line.roundName() : ""),
                            line.state().equals(SectionState.ACCEPTED.name()),
                            Objects.requireNonNull(line.words())));
        });
    }

    private static boolean several(List<ProgressTrace.Line> lines, Function<ProgressTrace.Line, UUID> what) {
        return lines.stream().map(what).distinct().count() > 1;
    }

    private record Spot(
            UUID indicatorId, UUID areaId, @Nullable String areaName) {}

    private static Saying saying(
            UUID reportId, String unit, @Nullable Spot spot, String speaker, boolean accepted, String words) {
        String said = words.strip();
        return new Saying(
                reportId,
                unit,
                spot == null ? null : spot.indicatorId(),
                spot == null ? null : spot.areaId(),
                spot == null ? null : spot.areaName(),
                accepted,
                false,
                false,
                false,
                speaker,
                said,
                speaker + (accepted ? "" : PROVISIONAL) + ": " + said);
    }
}
