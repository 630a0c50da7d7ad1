package vn.giamngheo.moneytable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.testing.Books.Line;

/** What was done, told again by adding up: what the books must say. */
final class Replay {
    private final List<Step> steps = new ArrayList<>();

    /** A line of the ledger, or a payment, with its date. */
    record Step(LocalDate on, Line line, boolean paid) {}

    void add(Step step) {
        steps.add(step);
    }

    /** The steps that take none back, and that none takes back. */
    List<Step> notTakenBack() {
        List<UUID> reversed = new ArrayList<>();
        for (Step step : steps) {
            UUID one = step.line().reverses();
            if (one != null) {
                reversed.add(one);
            }
        }
        return steps.stream()
                .filter(step -> step.line().reverses() == null
                        && !reversed.contains(step.line().id()))
                .toList();
    }

    /** What the key, a sub-project, a source and an agency, holds after all steps. */
    long held(String key) {
        String[] figures =
                recount(false, LocalDate.MAX).getOrDefault(key, "0 0 0").split(" ", -1);
        return Long.parseLong(figures[0]) - Long.parseLong(figures[1]) - Long.parseLong(figures[2]);
    }

    /** The figures of the table as of the day, of the plan or of that agency. */
    Map<String, Long> figures(LocalDate asOf, @Nullable String agency, String issuer) {
        Map<String, Long> replay = new TreeMap<>();
        recount(false, asOf).forEach((key, sums) -> {
            String[] parts = key.split(" ", -1);
            String[] figures = sums.split(" ", -1);
            long received = Long.parseLong(figures[0]);
            long given = Long.parseLong(figures[1]);
            long spent = Long.parseLong(figures[2]);
            String place = parts[0] + " " + parts[1];
            if (agency == null) {
                // All that agencies have got between them is what came from outside: moves among them cancel out.
                replay.merge(place + " allocated", received - given, Long::sum);
                replay.merge(place + " spent", spent, Long::sum);
                replay.merge(place + " passedOn", parts[2].equals(issuer) ? 0 : received - given, Long::sum);
            } else if (agency.equals(parts[2])) {
                replay.put(place + " allocated", received);
                replay.put(place + " passedOn", given);
                replay.put(place + " spent", spent);
            }
        });
        return replay;
    }

    /** What {@code received given spent} of each key should be: by agency, and with the world outside where days are counted. */
    Map<String, String> recount(boolean days, LocalDate asOf) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Step step : steps) {
            Line line = step.line();
            if (step.on().isAfter(asOf)) {
                continue;
            }
            long amount = line.reverses() == null ? line.amount() : -line.amount();
            String giver = line.reverses() == null ? line.from() : line.to();
            String taker = line.reverses() == null ? line.to() : line.from();
            if (step.paid()) {
                add(sums, key(step, giver, days), 2, amount);
                if (days) {
                    add(sums, key(step, null, true), 2, amount);
                }
                continue;
            }
            if (taker != null || days) {
                add(sums, key(step, taker, days), 0, amount);
            }
            if (giver != null || days) {
                add(sums, key(step, giver, days), 1, amount);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum[0] + " " + sum[1] + " " + sum[2]));
        return texts;
    }

    private static void add(Map<String, long[]> sums, String key, int figure, long amount) {
        sums.computeIfAbsent(key, absent -> new long[3])[figure] += amount;
    }

    private static String key(Step step, @Nullable String agency, boolean days) {
        return step.line().subProjectId() + " " + step.line().source() + " " + agency + (days ? " " + step.on() : "");
    }
}
