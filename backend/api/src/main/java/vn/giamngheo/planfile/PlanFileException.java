package vn.giamngheo.planfile;

import java.util.List;
import java.util.stream.Collectors;

/** The file is not a plan that can be entered. Nothing of it has been. */
public final class PlanFileException extends RuntimeException {
    private final transient List<Mistake> mistakes;

    PlanFileException(String fileName, List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(mistake -> fileName + ":" + mistake.line() + ": " + mistake.message())
                .collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes that were found, in the file's order. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One mistake.
     *
     * @param line the line of the file, from 1
     * @param message what is wrong and what it should be, in English
     */
    public record Mistake(int line, String message) {}
}
