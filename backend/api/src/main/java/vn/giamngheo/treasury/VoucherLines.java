package vn.giamngheo.treasury;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.treasury.Reconciliation.Paid;

/**
 * Which lines of one voucher are which, in a Treasury's list and in the register. Units number their vouchers alike, so the lines of
 * each agency are compared as a whole first; then line by line. Where several lines are left on both sides, nobody guesses: equal
 * sums of different amounts are no agreement.
 */
final class VoucherLines {
    private final List<Pair> pairs = new ArrayList<>();
    private List<List<Paid>> there;
    private List<List<Paid>> here;

    /** Lines that are the same payment, or that have no counterpart: one side is empty then. */
    record Pair(List<Paid> there, List<Paid> here) {}

    private VoucherLines(List<Paid> there, List<Paid> here) {
        this.there = singly(standing(there));
        this.here = byAgency(standing(here));
    }

    /** The lines of a voucher that both sides have. */
    static List<Pair> compared(List<Paid> there, List<Paid> here) {
        VoucherLines lines = new VoucherLines(there, here);
        lines.pair();
        lines.here = singly(flat(lines.here));
        lines.pair();
        lines.leave();
        return lines.merged();
    }

    /** The lines of each agency together. */
    static List<List<Paid>> byAgency(List<Paid> lines) {
        Map<Optional<UUID>, List<Paid>> agencies = new LinkedHashMap<>();
        lines.forEach(line -> agencies.computeIfAbsent(Optional.ofNullable(line.agencyId()), id -> new ArrayList<>())
                .add(line));
        return new ArrayList<>(agencies.values());
    }

    /** Pairs parts of one sum, where there are as many of it on either side: otherwise it is open which of them is meant. */
    private void pair() {
        for (long sum :
                new LinkedHashSet<>(there.stream().map(VoucherLines::sum).toList())) {
            List<List<Paid>> theirs = of(sum, there);
            List<List<Paid>> ours = of(sum, here);
            if (theirs.size() == ours.size()) {
                for (int i = 0; i < ours.size(); i++) {
                    pairs.add(new Pair(theirs.get(i), ours.get(i)));
                }
                there.removeAll(theirs);
                here.removeAll(ours);
            }
        }
    }

    /** What no amount has paired: one line against those of one agency is a difference; else each line stands for itself. */
    private void leave() {
        boolean one = there.size() == 1 || here.size() == 1;
        if (one && !there.isEmpty() && byAgency(flat(here)).size() == 1) {
            pairs.add(new Pair(flat(there), flat(here)));
            return;
        }
        there.forEach(line -> pairs.add(new Pair(line, List.of())));
        here.forEach(line -> pairs.add(new Pair(List.of(), line)));
    }

    /** The pairs that agree, each agency's together. */
    private List<Pair> merged() {
        Map<Optional<UUID>, Pair> agreed = new LinkedHashMap<>();
        List<Pair> rest = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.there().isEmpty() || pair.here().isEmpty() || sum(pair.there()) != sum(pair.here())) {
                rest.add(pair);
            } else {
                agreed.merge(
                        Optional.ofNullable(pair.here().getFirst().agencyId()),
                        pair,
                        (one, other) -> new Pair(
                                flat(List.of(one.there(), other.there())), flat(List.of(one.here(), other.here()))));
            }
        }
        List<Pair> all = new ArrayList<>(agreed.values());
        all.addAll(rest);
        return all;
    }

    /** Without what the same agency entered and took back on that day: it has never been for the other side. */
    private static List<Paid> standing(List<Paid> lines) {
        List<Paid> standing = new ArrayList<>(lines);
        for (Paid line : lines) {
            standing.stream()
                    .filter(other -> line.amount() < 0
                            && other.amount() == -line.amount()
                            && Optional.ofNullable(other.agencyId()).equals(Optional.ofNullable(line.agencyId())))
                    .findFirst()
                    .ifPresent(other -> standing.removeAll(List.of(line, other)));
        }
        return standing;
    }

    private static List<List<Paid>> of(long sum, List<List<Paid>> parts) {
        return parts.stream().filter(part -> sum(part) == sum).toList();
    }

    private static List<List<Paid>> singly(List<Paid> lines) {
        return new ArrayList<>(lines.stream().map(List::of).toList());
    }

    private static List<Paid> flat(Collection<List<Paid>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static long sum(List<Paid> lines) {
        return lines.stream().mapToLong(Paid::amount).reduce(0, Math::addExact);
    }
}
