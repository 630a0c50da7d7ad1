package vn.giamngheo.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.report.SectionState;

/** Which units a text marks as not accepted, held against how they stand now. */
final class Marks {
    private static final String MARK = Gathering.PROVISIONAL.strip();
    private static final String BULLETS = "^[\\s\\-–•+*]+";
    private static final int MOST_LETTERS = 80;

    /** Whether all that is in of whom the text may name is accepted. */
    private final Map<String, Boolean> accepted = new HashMap<>();

    /**
     * @param now the units as they stand now
     * @param words what they tell now
     */
    Marks(Contents now, UnitWords words) {
        for (UnitAnswer answer : now.answers()) {
            boolean stands = answer.state() == SectionState.ACCEPTED;
            Stream.of(answer.speaker(), answer.agencyShortName(), answer.agencyName())
                    .distinct()
                    .forEach(name -> accepted.merge(name, stands, Boolean::logicalAnd));
        }
        Stream.of(words.results(), words.difficulties(), words.proposals())
                .flatMap(List::stream)
                .filter(one -> one.indicatorId() != null)
                .forEach(one -> accepted.merge(one.speaker(), one.accepted(), Boolean::logicalAnd));
    }

    /** Whether a text marks anybody at all. */
    static boolean areIn(ConsolidationNarrative written) {
        return written.parts().anyMatch(text -> text.contains(MARK));
    }

    /** Whom the text still marks though all of it is accepted by now. */
    List<String> stale(ConsolidationNarrative written) {
        return marked(written).filter(this::isAccepted).toList();
    }

    /** Whom it marks rightly; what stands before a mark where no unit is known by it. */
    List<String> standing(ConsolidationNarrative written) {
        return marked(written).filter(name -> !isAccepted(name)).toList();
    }

    private boolean isAccepted(String name) {
        return accepted.getOrDefault(name, false);
    }

    private Stream<String> marked(ConsolidationNarrative written) {
        return written.parts()
                .flatMap(text -> labels(text).stream())
                .map(this::known)
                .distinct();
    }

    /** What stands before each mark, from the beginning of its line or from the mark before. */
    private static List<String> labels(String text) {
        List<String> labels = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int from = 0;
            for (int at = line.indexOf(MARK); at >= 0; at = line.indexOf(MARK, from)) {
                labels.add(line.substring(from, at).replaceFirst(BULLETS, "").strip());
                from = at + MARK.length();
            }
        }
        return labels;
    }

    /** The longest name that it ends with, so that words before the unit do not hide it. */
    private String known(String label) {
        Optional<String> name = accepted.keySet().stream()
                .filter(one -> label.equals(one) || label.endsWith(" " + one))
                .max(Comparator.comparingInt(String::length));
        return name.orElseGet(() -> label.substring(Math.max(0, label.length() - MOST_LETTERS)));
    }
}
