package vn.giamngheo.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of what was given and used; the one for the public has neither what was reversed nor who entered it. */
final class ContributionTable {
    private static final String UNNAMED = "Đề nghị không nêu tên";

    private final Title title;
    private final Function<UUID, String> agency;
    private final boolean forPublic;
    // Nothing as long as no entry has told an amount: that is not 0.
    private @Nullable Long received;
    private @Nullable Long used;
    private @Nullable Long goodsValue;
    private int unestimated;

    ContributionTable(Title title, Function<UUID, String> agency, boolean forPublic) {
        this.title = title.in("đồng");
        this.agency = agency;
        this.forPublic = forPublic;
    }

    /** The rows as they come, counted as they go by: there may be too many to be held. */
    Table.Rows<ContributionLine> counting(Table.Rows<ContributionLine> rows) {
        return each -> rows.each(one -> {
            if (one.counts()) {
                received = plus(received, in(one, ContributionEntry.RECEIVED));
                used = plus(used, in(one, ContributionEntry.USED));
                goodsValue = plus(goodsValue, one.estimatedValue());
                unestimated += one.goods() != null && one.estimatedValue() == null ? 1 : 0;
            }
            each.accept(one);
        });
    }

    Table<ContributionLine> table() {
        List<Column<ContributionLine>> columns = new ArrayList<>(List.of(
                Column.date("Ngày", ContributionLine::datedOn),
                Column.<ContributionLine>text("Tiếp nhận, sử dụng", one -> SheetWords.of(one.entry()))
                        .wide(14),
                Column.text("Nguồn", one -> SheetWords.of(one.fund())),
                Column.<ContributionLine>text("Người ủng hộ", ContributionTable::giver)
                        .wide(32),
                Column.text("Loại", one -> SheetWords.of(one.giverKind())),
                Column.money("Tiếp nhận (đồng)", one -> in(one, ContributionEntry.RECEIVED)),
                Column.money("Sử dụng (đồng)", one -> in(one, ContributionEntry.USED)),
                Column.<ContributionLine>text("Hiện vật", ContributionLine::goods)
                        .wide(32),
                Column.moneyOr(
                        "Giá trị ước tính của hiện vật (đồng)",
                        ContributionLine::estimatedValue,
                        one -> one.goods() == null ? null : "chưa ước tính"),
                Column.<ContributionLine>text("Mục đích", ContributionLine::purpose)
                        .wide(40),
                Column.text("Đơn vị quản lý", one -> agency.apply(one.agencyId()))));
        if (!forPublic) {
            columns.add(Column.text("Chứng từ", ContributionLine::document));
            columns.add(Column.<ContributionLine>text("Bút toán đảo", ContributionTable::reversal)
                    .wide(32));
            columns.add(Column.text("Người ghi", ContributionLine::postedByName));
        }
        return Table.of(title, columns)
                .withSums(() -> Arrays.asList(sumLabel(), null, null, null, null, received, used, null, goodsValue));
    }

    private static @Nullable String giver(ContributionLine one) {
        return one.giverName() == null && one.anonymous() ? UNNAMED : one.giverName();
    }

    private static @Nullable String reversal(ContributionLine one) {
        return one.reversalReason() == null
                ? one.reversed() ? "Đã bị đảo, không tính" : null
                : "Đảo bút toán: " + one.reversalReason();
    }

    private static @Nullable Long in(ContributionLine one, ContributionEntry entry) {
        return one.entry() == entry ? one.amount() : null;
    }

    private String sumLabel() {
        return unestimated == 0 ? "Cộng" : "Cộng; chưa kể " + unestimated + " khoản hiện vật chưa ước tính";
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long amount) {
        if (sum == null) {
            return amount;
        }
        return amount == null ? sum : Long.valueOf(Math.addExact(sum, amount));
    }
}
