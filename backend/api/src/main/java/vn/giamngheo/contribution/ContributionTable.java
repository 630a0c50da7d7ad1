package vn.giamngheo.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of what was given and used; the one for the public has neither what was reversed nor who entered it. */
final class ContributionTable {
    private static final String UNNAMED = "Đề nghị không nêu tên";

    private ContributionTable() {}

    static Table<ContributionResponse> of(
            Title title, List<ContributionResponse> entries, Function<UUID, String> agency, boolean forPublic) {
        List<ContributionResponse> counting = shown(entries, true);
        boolean sample = entries.stream().anyMatch(one -> one.source().provenance() == Provenance.SAMPLE);
        List<Column<ContributionResponse>> columns = new ArrayList<>(List.of(
                Column.date("Ngày", ContributionResponse::datedOn),
                Column.<ContributionResponse>text("Tiếp nhận, sử dụng", one -> SheetWords.of(one.entry()))
                        .wide(14),
                Column.text("Nguồn", one -> SheetWords.of(one.fund())),
                Column.<ContributionResponse>text("Người ủng hộ", ContributionTable::giver)
                        .wide(32),
                Column.text("Loại", one -> SheetWords.of(one.giverKind())),
                Column.money("Tiếp nhận (đồng)", one -> in(one, ContributionEntry.RECEIVED)),
                Column.money("Sử dụng (đồng)", one -> in(one, ContributionEntry.USED)),
                Column.words("Hiện vật", ContributionResponse::goods),
                Column.moneyOr(
                        "Giá trị ước tính của hiện vật (đồng)",
                        ContributionResponse::estimatedValue,
                        one -> one.goods() == null ? null : "chưa ước tính"),
                Column.words("Mục đích", ContributionResponse::purpose),
                Column.text("Đơn vị quản lý", one -> agency.apply(one.agencyId()))));
        if (!forPublic) {
            columns.add(Column.text("Chứng từ", ContributionResponse::document));
            columns.add(Column.words("Bút toán đảo", ContributionTable::reversal));
            columns.add(Column.text("Người ghi", ContributionResponse::postedByName));
        }
        return Table.of(
                        title.in("đồng").notingIf(sample, "Có số liệu mẫu để minh họa, không phải số liệu thật."),
                        columns)
                .withSums(Arrays.asList(
                        "Cộng",
                        null,
                        null,
                        null,
                        null,
                        sum(counting, one -> orZero(in(one, ContributionEntry.RECEIVED))),
                        sum(counting, one -> orZero(in(one, ContributionEntry.USED))),
                        null,
                        sum(counting, one -> orZero(one.estimatedValue()))));
    }

    /** The rows; what was reversed, and what reversed it, is not for the public. */
    static List<ContributionResponse> shown(List<ContributionResponse> entries, boolean forPublic) {
        return forPublic
                ? entries.stream()
                        .filter(one -> one.reversesId() == null && one.reversedById() == null)
                        .toList()
                : entries;
    }

    private static @Nullable String giver(ContributionResponse one) {
        return one.giverName() == null && one.anonymous() ? UNNAMED : one.giverName();
    }

    private static @Nullable String reversal(ContributionResponse one) {
        return one.reversalReason() == null
                ? one.reversedById() == null ? null : "Đã bị đảo, không tính"
                : "Đảo bút toán: " + one.reversalReason();
    }

    private static @Nullable Long in(ContributionResponse one, ContributionEntry entry) {
        return one.entry() == entry ? one.amount() : null;
    }

    private static long orZero(@Nullable Long amount) {
        return Objects.requireNonNullElse(amount, 0L);
    }

    private static long sum(List<ContributionResponse> entries, ToLongFunction<ContributionResponse> part) {
        return entries.stream().mapToLong(part).sum();
    }
}
