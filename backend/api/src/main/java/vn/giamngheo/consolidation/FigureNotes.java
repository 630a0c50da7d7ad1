package vn.giamngheo.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.round.PeriodRun;

/** What an official document notes below its figures: what they lack, and what they do not share. */
record FigureNotes(Contents contents, OfficialPaper paper) {
    void write() {
        for (int i = 0; i < contents.lines().size(); i++) {
            missing(i + 1, contents.lines().get(i));
            exceeding(i + 1, contents.lines().get(i));
        }
        unasked("Trong kỳ", Line::unaskedInThePeriod);
        unasked("Lũy kế", Line::unaskedBesideThePeriod);
        unequal();
    }

    /** Who is missing is named, from the period and from the sum since the beginning of the year. */
    private void missing(int number, Line line) {
        List<String> names = line.period().accepted().missing().stream()
                .map(MissingArea::name)
                .toList();
        if (!names.isEmpty()) {
            note("Chỉ tiêu số " + number + ": chưa có số liệu được duyệt của " + String.join(", ", names) + ".");
        }
        String before = FigureWords.missing(line.missingBeforeThePeriod());
        if (before != null) {
            note("Chỉ tiêu số " + number + ", lũy kế: còn thiếu số liệu được duyệt của " + before + ".");
        }
    }

    /** A part can't be more than its whole: one of both is wrong, and whoever signs has to know. */
    private void exceeding(int number, Line line) {
        String figures = FigureWords.exceeding(line);
        if (figures != null) {
            note("Chỉ tiêu số " + number + ": số liệu lớn hơn chỉ tiêu mà nó là một phần, cần kiểm tra lại (" + figures
                    + ").");
        }
    }

    /** What nobody has asked for is most often the same of many indicators: it is told once for all of them. */
    private void unasked(String figure, Function<Line, List<PeriodRun>> of) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        List<Line> lines = contents.lines();
        for (int i = 0; i < lines.size(); i++) {
            String periods = PeriodRun.names(of.apply(lines.get(i)));
            if (periods != null) {
                numbers.computeIfAbsent(periods, key -> new ArrayList<>()).add(Integer.toString(i + 1));
            }
        }
        numbers.forEach((periods, those) -> note(figure + ", chưa mở kỳ: " + periods
                + "; số liệu chưa gồm các kỳ này (chỉ tiêu số " + String.join(", ", those) + ")."));
    }

    private void unequal() {
        Map<UUID, String> numbers = new LinkedHashMap<>();
        contents.lines().forEach(line -> numbers.put(line.indicatorId(), "chỉ tiêu số " + (numbers.size() + 1)));
        contents.unequal()
                .forEach(one -> note(one.figure() + ", " + numbers.get(one.wholeId())
                        + " và các phần của chỉ tiêu này không cùng phạm vi số liệu, cần lưu ý khi cộng hoặc so sánh: "
                        + one.bases().stream()
                                .map(base -> numbers.get(base.indicatorId()) + " có " + base.words())
                                .collect(Collectors.joining("; "))
                        + "."));
    }

    private void note(String text) {
        paper.line("Note", text);
    }
}
