package vn.giamngheo.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.disbursement.VoucherNumber;

/**
 * Compares a Treasury's list with the register, voucher by voucher: one voucher may be several lines on either side. First by
 * voucher and day; what is left, by the voucher alone, as days are mistyped. How the lines of one voucher agree tells
 * {@link VoucherLines}.
 */
final class Reconciliation {
    private Reconciliation() {}

    /**
     * A payment of either side; less than 0 where it takes another back.
     *
     * @param agencyId who paid; the list does not tell
     * @param disbursementId the register's line
     * @param row the row of the list
     */
    record Paid(
            String voucher,
            LocalDate paidOn,
            long amount,
            @Nullable String payee,
            @Nullable String content,
            @Nullable UUID agencyId,
            @Nullable UUID disbursementId,
            @Nullable Integer row) {}

    private record Key(String voucher, LocalDate paidOn) {}

    /** What stands of a voucher on one side. */
    private record Group(List<Paid> lines) {
        long sum() {
            return lines.stream().mapToLong(Paid::amount).reduce(0, Math::addExact);
        }

        Paid first() {
            return lines.getFirst();
        }
    }

    /** The vouchers of both sides, those that need somebody first. */
    static List<ReconciliationEntry> of(List<Paid> list, List<Paid> register) {
        Map<Key, Group> there = grouped(list);
        Map<Key, Group> here = grouped(register);
        // What was entered and taken back on the same day has never been for the Treasury.
        here.entrySet().removeIf(entry -> entry.getValue().sum() == 0 && !there.containsKey(entry.getKey()));
        List<ReconciliationEntry> entries = new ArrayList<>();
        for (Key key : List.copyOf(there.keySet())) {
            if (here.containsKey(key)) {
                entries.addAll(compared(there.remove(key), here.remove(key)));
            }
        }
        for (Key key : List.copyOf(there.keySet())) {
            List<Key> sameVoucher = here.keySet().stream()
                    .filter(other -> other.voucher().equals(key.voucher()))
                    .toList();
            boolean once = there.keySet().stream()
                            .filter(other -> other.voucher().equals(key.voucher()))
                            .count()
                    == 1;
            if (sameVoucher.size() == 1 && once) {
                entries.addAll(compared(there.remove(key), here.remove(sameVoucher.getFirst())));
            }
        }
        there.values().forEach(group -> entries.add(entry(group, null)));
        here.values().stream()
                .map(Group::lines)
                .flatMap(lines -> VoucherLines.byAgency(lines).stream())
                .forEach(lines -> entries.add(entry(null, new Group(lines))));
        return entries.stream()
                .sorted(Comparator.comparing(
                                (ReconciliationEntry entry) -> entry.status() == ReconciliationStatus.MATCHED)
                        .thenComparing(ReconciliationEntry::status)
                        .thenComparing(ReconciliationEntry::day)
                        .thenComparing(ReconciliationEntry::voucher))
                .toList();
    }

    private static Map<Key, Group> grouped(List<Paid> lines) {
        Map<Key, List<Paid>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Key(VoucherNumber.plain(line.voucher()), line.paidOn()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Key, Group> sums = new TreeMap<>(Comparator.comparing(Key::paidOn).thenComparing(Key::voucher));
        groups.forEach((key, group) -> sums.put(key, new Group(group)));
        return sums;
    }

    private static List<ReconciliationEntry> compared(@Nullable Group there, @Nullable Group here) {
        return VoucherLines.compared(lines(there), lines(here)).stream()
                .map(pair -> entry(group(pair.there()), group(pair.here())))
                .toList();
    }

    private static @Nullable Group group(List<Paid> lines) {
        return lines.isEmpty() ? null : new Group(lines);
    }

    private static ReconciliationEntry entry(@Nullable Group there, @Nullable Group here) {
        ReconciliationStatus status = there == null
                ? ReconciliationStatus.MISSING_THERE
                : here == null
                        ? ReconciliationStatus.MISSING_HERE
                        : there.sum() == here.sum()
                                ? ReconciliationStatus.MATCHED
                                : ReconciliationStatus.DIFFERENT_AMOUNT;
        Paid shown = Objects.requireNonNull(there == null ? here : there).first();
        return new ReconciliationEntry(
                status,
                shown.voucher(),
                there == null ? null : there.first().paidOn(),
                here == null ? null : here.first().paidOn(),
                there == null ? null : there.sum(),
                here == null ? null : here.sum(),
                first(there, here, Paid::payee),
                first(there, here, Paid::content),
                first(null, here, Paid::agencyId),
                each(there, Paid::row),
                each(here, Paid::disbursementId));
    }

    private interface Part<T> {
        @Nullable
        T of(Paid line);
    }

    private static <T> @Nullable T first(@Nullable Group there, @Nullable Group here, Part<T> part) {
        return Stream.of(lines(there), lines(here))
                .flatMap(List::stream)
                .map(part::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> each(@Nullable Group group, Part<T> part) {
        List<T> parts = new ArrayList<>();
        for (Paid line : lines(group)) {
            T one = part.of(line);
            if (one != null) {
                parts.add(one);
            }
        }
        return parts;
    }

    private static List<Paid> lines(@Nullable Group group) {
        return group == null ? List.of() : group.lines();
    }
}
