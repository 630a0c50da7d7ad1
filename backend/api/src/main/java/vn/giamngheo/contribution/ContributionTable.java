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
    private @Nullable Long goodsReceived;
    private @Nullable Long goodsUsed;
    private int unestimatedReceived;
    private int unestimatedUsed;

    ContributionTable(Title title, Function<UUID, String> agency, boolean forPublic) {
        this.title = title.in("đồng");
        this.agency = agency;
        this.forPublic = forPublic;
    }

    /** The rows as they come, counted as they go by: there may be too many to be held. */
    Table.Rows<ContributionLine> counting(Table.Rows<ContributionLine> rows) {
        return each -> rows.each(one -> {
            if (one.counts()) {
                received = plus(received, money(one, ContributionEntry.RECEIVED));
                used = plus(used, money(one, ContributionEntry.USED));
                goodsReceived = plus(goodsReceived, goods(one, ContributionEntry.RECEIVED));
                goodsUsed = plus(goodsUsed, goods(one, ContributionEntry.USED));
                unestimatedReceived += unestimated(one, ContributionEntry.RECEIVED) ? 1 : 0;
                unestimatedUsed += unestimated(one, ContributionEntry.USED) ? 1 : 0;
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
                Column.money("Tiếp nhận (đồng)", one -> money(one, ContributionEntry.RECEIVED)),
                Column.money("Sử dụng (đồng)", one -> money(one, ContributionEntry.USED)),
                Column.<ContributionLine>text("Hiện vật", ContributionLine::goods)
                        .wide(32),
                // The same goods come in and go out again: what was used is no second gift.
                goods("Hiện vật tiếp nhận, ước tính (đồng)", ContributionEntry.RECEIVED),
                goods("Hiện vật sử dụng, ước tính (đồng)", ContributionEntry.USED),
                Column.<ContributionLine>text("Mục đích", ContributionLine::purpose)
                        .wide(40),
                Column.text("Đơn vị quản lý", one -> agency.apply(one.agencyId()))));
        if (!forPublic) {
            columns.add(Column.text("Chứng từ", ContributionLine::document));
            columns.add(Column.text("Lý do nhập trùng", ContributionLine::again));
            columns.add(Column.<ContributionLine>text("Bút toán đảo", ContributionTable::reversal)
                    .wide(32));
            columns.add(Column.text("Người ghi", ContributionLine::postedByName));
        }
        return Table.of(title, columns)
                .withSums(() -> Arrays.asList(
                        sumLabel(), null, null, null, null, received, used, null, goodsReceived, goodsUsed));
    }

    private static @Nullable String giver(ContributionLine one) {
        return one.giverName() == null && one.anonymous() ? UNNAMED : one.giverName();
    }

    private static @Nullable String reversal(ContributionLine one) {
        return one.reversalReason() == null
                ? one.reversed() ? "Đã bị đảo, không tính" : null
                : "Đảo bút toán: " + one.reversalReason();
    }

    private static Column<ContributionLine> goods(String head, ContributionEntry entry) {
        return Column.moneyOr(head, one -> goods(one, entry), one -> unestimated(one, entry) ? "chưa ước tính" : null);
    }

    private static @Nullable Long money(ContributionLine one, ContributionEntry entry) {
        return one.entry() == entry ? one.amount() : null;
    }

    private static @Nullable Long goods(ContributionLine one, ContributionEntry entry) {
        return one.entry() == entry ? one.estimatedValue() : null;
    }

    private static boolean unestimated(ContributionLine one, ContributionEntry entry) {
        return one.entry() == entry && one.goods() != null && one.estimatedValue() == null;
    }

    private String sumLabel() {
        if (unestimatedReceived == 0 && unestimatedUsed == 0) {
            return "Cộng";
        }
        String used = unestimatedUsed == 0 ? "" : " (và " + unestimatedUsed + " khoản hiện vật sử dụng)";
        return "Cộng; chưa kể " + unestimatedReceived + " khoản hiện vật chưa ước tính" + used;
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long amount) {
        if (sum == null) {
            return amount;
        }
        return amount == null ? sum : Long.valueOf(Math.addExact(sum, amount));
    }
}
