package vn.giamngheo.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.funding.StatedFundingResponse;

/** A plan's stated money, summed, and said in words. A pending amount is said to be so: it is never 0. */
record StatedMoney(List<StatedFundingResponse> lines) {

    /** The lines of one sub-project, or those of the plan as a whole. */
    List<StatedFundingResponse> of(@Nullable UUID subProjectId) {
        return lines.stream()
                .filter(line -> Objects.equals(line.subProjectId(), subProjectId))
                .toList();
    }

    /** The lines of sub-projects alone. */
    List<StatedFundingResponse> ofSubProjects() {
        return lines.stream().filter(line -> line.subProjectId() != null).toList();
    }

    static FundingSum sum(List<StatedFundingResponse> lines) {
        FundingSum sum = FundingSum.NONE;
        for (StatedFundingResponse line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    /** The sums by source, in the sources' order. */
    static Map<FundingSource, FundingSum> bySource(List<StatedFundingResponse> lines) {
        Map<FundingSource, FundingSum> sums = new EnumMap<>(FundingSource.class);
        lines.forEach(line -> sums.put(
                line.fundingSource(),
                sums.getOrDefault(line.fundingSource(), FundingSum.NONE).plus(line.amount())));
        return sums;
    }

    /** {@code 3.222 triệu đồng (vốn Trung ương: 2.802 triệu đồng, …) và …}, without the point at the end. */
    String sentence(UUID subProjectId) {
        List<StatedFundingResponse> own = of(subProjectId);
        Long amount = sum(own).amount();
        String pending = own.stream()
                .filter(line -> line.amount() == null)
                .map(line ->
                        Words.open(Objects.requireNonNullElse(line.pendingWords(), Words.source(line.fundingSource())))
                                + " (chưa có số tiền)"
                                + Words.mark(line.source().provenance()))
                .collect(Collectors.joining(" và "));
        if (amount == null) {
            return pending.isEmpty() ? "chưa nêu" : pending;
        }
        String parts = own.stream()
                .filter(line -> line.amount() != null)
                .map(line -> Words.source(line.fundingSource()) + ": "
                        + Words.money(Objects.requireNonNull(line.amount()))
                        + Words.mark(line.source().provenance()))
                .collect(Collectors.joining(", "));
        return Words.money(amount) + " (" + parts + ")" + (pending.isEmpty() ? "" : " và " + pending);
    }
}
