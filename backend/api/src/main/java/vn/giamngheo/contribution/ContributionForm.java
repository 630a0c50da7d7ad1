package vn.giamngheo.contribution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.sheet.SheetNames;

/** The sheet that gifts and their use are entered by. The keys are the fields of a request. */
final class ContributionForm {
    static final String DATED_ON = "datedOn";
    static final String ENTRY = "entry";
    static final String FUND = "fund";
    static final String GIVER_KIND = "giverKind";
    static final String GIVER = "giverName";
    static final String ANONYMOUS = "anonymous";
    static final String AMOUNT = "amount";
    static final String GOODS = "goods";
    static final String VALUE = "estimatedValue";
    static final String PURPOSE = "purpose";
    static final String DOCUMENT = "document";
    static final String KEEPER = "agencyId";
    static final String AGAIN = "again";

    static final SheetForm FORM = SheetForm.of(
            FormColumn.required(DATED_ON, "Ngày", ColumnKind.DATE),
            FormColumn.required(ENTRY, "Tiếp nhận, sử dụng", ColumnKind.TEXT),
            FormColumn.required(FUND, "Nguồn", ColumnKind.TEXT),
            FormColumn.optional(GIVER_KIND, "Loại người ủng hộ", ColumnKind.TEXT),
            FormColumn.optional(GIVER, "Người ủng hộ", ColumnKind.TEXT),
            FormColumn.optional(ANONYMOUS, "Đề nghị không nêu tên (ghi x)", ColumnKind.TEXT),
            FormColumn.optional(AMOUNT, "Số tiền (đồng)", ColumnKind.MONEY),
            FormColumn.optional(GOODS, "Hiện vật", ColumnKind.TEXT),
            FormColumn.optional(VALUE, "Giá trị ước tính của hiện vật (đồng)", ColumnKind.MONEY),
            FormColumn.required(PURPOSE, "Mục đích", ColumnKind.WORDS),
            FormColumn.optional(DOCUMENT, "Chứng từ", ColumnKind.TEXT),
            FormColumn.required(KEEPER, "Đơn vị quản lý", ColumnKind.TEXT),
            FormColumn.optional(AGAIN, "Lý do nhập trùng (nếu đã có với cùng chứng từ)", ColumnKind.WORDS));

    private static final String YES = "x";
    private static final Source SHEET = new Source(null, Provenance.REFERENCE, "Đơn vị quản lý nhập bằng tệp Excel");
    private final UUID planId;
    private final LocalDate today;
    private final Map<String, UUID> keepers;

    ContributionForm(UUID planId, LocalDate today, List<AgencyResponse> keepers) {
        this.planId = planId;
        this.today = today;
        this.keepers = SheetNames.idsOf(keepers);
    }

    /** A row that waits for a gift to the fund that this unit keeps. */
    static Map<String, @Nullable Object> waiting(AgencyResponse keeper) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(ENTRY, SheetWords.of(ContributionEntry.RECEIVED));
        row.put(FUND, SheetWords.of(ContributionFund.FUND_FOR_THE_POOR));
        row.put(GIVER_KIND, SheetWords.of(GiverKind.INDIVIDUAL));
        row.put(PURPOSE, "Ủng hộ Quỹ “Vì người nghèo”");
        row.put(KEEPER, keeper.shortName());
        return row;
    }

    /** Whether somebody has begun to fill in the row: the template has rows that wait for it. */
    static boolean isBegun(SheetRow row) {
        return row.isBegunAt(DATED_ON, GIVER, ANONYMOUS, AMOUNT, GOODS, VALUE, DOCUMENT);
    }

    /** The row as it would be entered; nothing where something of it is wrong, which the row then says. */
    @Nullable
    ContributionRequest request(SheetRow row) {
        LocalDate datedOn = row.date(DATED_ON);
        if (datedOn != null && datedOn.isAfter(today)) {
            row.refuse(DATED_ON, "past-or-present");
        }
        ContributionEntry entry = row.word(ENTRY, ContributionEntry.class);
        // The template proposes who usually gives; what is used has no giver.
        GiverKind giverKind = entry == ContributionEntry.USED && row.text(GIVER) == null
                ? null
                : row.word(GIVER_KIND, GiverKind.class);
        String mark = row.text(ANONYMOUS);
        if (mark != null && !SearchText.fold(mark.strip()).equals(YES)) {
            row.refuse(ANONYMOUS, "unknown-value", Map.of("value", mark, "allowed", YES));
        }
        Read read = new Read(
                entry,
                row.word(FUND, ContributionFund.class),
                row.named(KEEPER, keepers),
                row.moneyAboveZero(AMOUNT, ContributionRequest.MOST),
                row.moneyAboveZero(VALUE, ContributionRequest.MOST));
        String giver = row.text(GIVER, Texts.NAME);
        String goods = row.text(GOODS, Texts.PARAGRAPH);
        String purpose = row.text(PURPOSE, Texts.PARAGRAPH);
        String document = row.text(DOCUMENT, Texts.NAME);
        String again = row.text(AGAIN, Texts.PARAGRAPH);
        if (!row.isSound()) {
            return null;
        }
        return whole(
                row,
                new ContributionRequest(
                        planId,
                        Objects.requireNonNull(read.keeper()),
                        Objects.requireNonNull(read.entry()),
                        Objects.requireNonNull(read.fund()),
                        giverKind,
                        giver,
                        mark != null,
                        Objects.requireNonNull(datedOn),
                        read.amount(),
                        goods,
                        read.value(),
                        Objects.requireNonNull(purpose),
                        document,
                        again,
                        SHEET));
    }

    private record Read(
            @Nullable ContributionEntry entry,
            @Nullable ContributionFund fund,
            @Nullable UUID keeper,
            @Nullable Long amount,
            @Nullable Long value) {}

    /** The request where its fields fit each other. */
    private static @Nullable ContributionRequest whole(SheetRow row, ContributionRequest request) {
        if (!request.isGivenBySomebody()) {
            row.refuse(GIVER, request.entry() == ContributionEntry.USED ? "used-by-nobody" : "given-by-somebody");
        }
        if (!request.isMoneyOrGoods()) {
            row.refuse(AMOUNT, "money-or-goods");
        }
        return row.isSound() ? request : null;
    }
}
