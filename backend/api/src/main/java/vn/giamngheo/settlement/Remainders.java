package vn.giamngheo.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** What is left by purpose and agency. Where one agency lacks something, there is so much less for the others to carry over. */
final class Remainders {
    private final Map<Purpose, Map<UUID, Long>> left = new LinkedHashMap<>();

    /** What money is for, which it goes on being: the sub-project by its code, as it is another in each year's plan. */
    record Purpose(String subProjectCode, FundingSource fundingSource, CapitalKind capitalKind) {}

    /**
     * What goes on with one agency.
     *
     * @param covered what it had besides, and others lack
     */
    record Part(Purpose purpose, UUID agencyId, long amount, long covered) {}

    /** Adds what an agency has left, or lacks. */
    void add(Purpose purpose, UUID agencyId, long amount) {
        left.computeIfAbsent(purpose, one -> new LinkedHashMap<>()).merge(agencyId, amount, Math::addExact);
    }

    /** What goes on, together no more than all have left: what some lack is covered by the first, then by who has most. */
    List<Part> parts(UUID first) {
        List<Part> parts = new ArrayList<>();
        left.forEach((purpose, amounts) -> addParts(parts, purpose, amounts, first));
        return parts;
    }

    private static void addParts(List<Part> parts, Purpose purpose, Map<UUID, Long> amounts, UUID first) {
        long lacking = -amounts.values().stream()
                .filter(amount -> amount < 0)
                .mapToLong(Long::longValue)
                .sum();
        List<Map.Entry<UUID, Long>> holders = new ArrayList<>(amounts.entrySet());
        holders.sort(Comparator.comparing(
                        (Map.Entry<UUID, Long> holder) -> !holder.getKey().equals(first))
                .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())));
        for (Map.Entry<UUID, Long> holder : holders) {
            long amount = Math.max(0, holder.getValue());
            long covered = Math.min(lacking, amount);
            lacking -= covered;
            if (amount > covered) {
                parts.add(new Part(purpose, holder.getKey(), amount - covered, covered));
            }
        }
    }
}
