package vn.giamngheo.result;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** Finds the cell that each figure of a request is about; what names none is told by its place. */
final class CodedFigures {
    private final Set<String> indicatorCodes;
    private final List<CodedRound> rounds;
    private final List<FieldError> errors = new ArrayList<>();

    CodedFigures(Collection<IndicatorResponse> indicators, List<CodedRound> rounds) {
        indicatorCodes = indicators.stream().map(IndicatorResponse::code).collect(Collectors.toSet());
        this.rounds = rounds;
    }

    /**
     * A figure with its cell.
     *
     * @param pointer where it stands in the request
     */
    record Placed(int index, String pointer, ResultByCodesRequest told, CodedCell cell) {}

    /** The rounds that figures are of. */
    Set<UUID> roundsOf(List<ResultByCodesRequest> figures) {
        return figures.stream()
                .flatMap(told -> round(told).stream())
                .map(CodedRound::id)
                .collect(Collectors.toSet());
    }

    /** The figures that name one of these cells. */
    List<Placed> place(List<ResultByCodesRequest> figures, List<CodedCell> cells) {
        Map<String, List<CodedCell>> byCodes = new HashMap<>();
        cells.forEach(cell -> byCodes.computeIfAbsent(
                        key(cell.roundId(), cell.indicatorCode(), cell.areaCode()), key -> new ArrayList<>())
                .add(cell));
        Set<UUID> named = new HashSet<>();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ResultByCodesRequest told = figures.get(i);
            String pointer = "/figures/" + i;
            Optional<CodedCell> cell = cell(pointer, told, byCodes);
            if (cell.isPresent() && !named.add(cell.get().resultId())) {
                errors.add(new FieldError(pointer, "named-twice", Map.of()));
            } else if (cell.isPresent()) {
                placed.add(new Placed(i, pointer, told, cell.get()));
            }
        }
        return placed;
    }

    /** What names no cell, or one twice. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private Optional<CodedCell> cell(String pointer, ResultByCodesRequest told, Map<String, List<CodedCell>> byCodes) {
        Optional<CodedRound> round = round(told);
        if (round.isEmpty()) {
            refuse(pointer + (told.roundId() == null ? "/dataTo" : "/roundId"), "unknown-reference", told);
            return Optional.empty();
        }
        if (!indicatorCodes.contains(code(told.indicatorCode()))) {
            refuse(pointer + "/indicatorCode", "unknown-reference", told);
            return Optional.empty();
        }
        String agencyCode = told.agencyCode();
        List<CodedCell> found =
                byCodes.getOrDefault(key(round.get().id(), told.indicatorCode(), told.areaCode()), List.of()).stream()
                        .filter(cell -> agencyCode == null || cell.agencyCode().equals(code(agencyCode)))
                        .toList();
        if (found.isEmpty()) {
            // Whether it is asked of somebody whom the caller does not see is not told.
            refuse(pointer + "/areaCode", "not-asked", told);
        } else if (found.size() > 1) {
            refuse(pointer + "/agencyCode", "several-asked", told);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<CodedRound> round(ResultByCodesRequest told) {
        return rounds.stream().filter(round -> round.isMeantBy(told)).findFirst();
    }

    private void refuse(String pointer, String rule, ResultByCodesRequest told) {
        errors.add(new FieldError(
                pointer, rule, Map.of("indicator", code(told.indicatorCode()), "area", code(told.areaCode()))));
    }

    private static String key(UUID roundId, String indicatorCode, String areaCode) {
        return roundId + "|" + code(indicatorCode) + "|" + code(areaCode);
    }

    private static String code(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
