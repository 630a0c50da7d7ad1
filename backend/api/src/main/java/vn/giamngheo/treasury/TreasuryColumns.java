package vn.giamngheo.treasury;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;

/** Which head of a Treasury's list stands above what: offices call them differently. */
@Schema(description = "Which head of the list stands above what; null where none does")
public record TreasuryColumns(
        @Nullable String voucher,
        @Nullable String paidOn,
        @Nullable String amount,
        @Nullable String payee,
        @Nullable String content) {
    static final String VOUCHER = "voucher";
    static final String PAID_ON = "paidOn";
    static final String AMOUNT = "amount";
    static final String PAYEE = "payee";
    static final String CONTENT = "content";

    // The likelier word first; a head is taken where it begins with one.
    private static final List<String> VOUCHER_WORDS =
            List.of("so chung tu", "so ct", "so hieu chung tu", "chung tu", "so lenh");
    private static final List<String> PAID_ON_WORDS =
            List.of("ngay chung tu", "ngay ct", "ngay thanh toan", "ngay chi", "ngay hach toan", "ngay");
    private static final List<String> AMOUNT_WORDS =
            List.of("so tien", "thanh tien", "so phat sinh", "gia tri", "so chi");
    private static final List<String> PAYEE_WORDS =
            List.of("don vi nhan", "nguoi nhan", "don vi thu huong", "nguoi thu huong", "don vi huong", "ten don vi");
    private static final List<String> CONTENT_WORDS = List.of("noi dung", "dien giai", "ly do");

    /** The heads of a list: the row among its first ones that most of them are found in. */
    static List<String> headsOf(List<List<String>> top) {
        return top.stream()
                .map(row ->
                        row.stream().filter(cell -> !cell.isBlank()).distinct().toList())
                .max(Comparator.comparingInt((List<String> row) -> propose(row).known())
                        .thenComparingInt(List::size))
                .orElse(List.of());
    }

    /** What the heads seem to stand above. */
    static TreasuryColumns propose(List<String> heads) {
        return new TreasuryColumns(
                find(heads, VOUCHER_WORDS),
                find(heads, PAID_ON_WORDS),
                find(heads, AMOUNT_WORDS),
                find(heads, PAYEE_WORDS),
                find(heads, CONTENT_WORDS));
    }

    /** What was said of them, and what seems so where nothing was. */
    static TreasuryColumns of(TreasuryColumnsFilter said, List<String> heads) {
        TreasuryColumns proposed = propose(heads);
        return new TreasuryColumns(
                or(said.voucherHead(), proposed.voucher),
                or(said.paidOnHead(), proposed.paidOn),
                or(said.amountHead(), proposed.amount),
                or(said.payeeHead(), proposed.payee),
                or(said.contentHead(), proposed.content));
    }

    /** The form to read the list by, once all that it needs is known. */
    Optional<SheetForm> form() {
        if (voucher == null || paidOn == null || amount == null) {
            return Optional.empty();
        }
        ArrayList<FormColumn> columns = new ArrayList<>(List.of(
                FormColumn.required(VOUCHER, voucher, ColumnKind.TEXT),
                FormColumn.required(PAID_ON, paidOn, ColumnKind.DATE),
                FormColumn.required(AMOUNT, amount, ColumnKind.MONEY)));
        if (payee != null) {
            columns.add(FormColumn.optional(PAYEE, payee, ColumnKind.TEXT));
        }
        if (content != null) {
            columns.add(FormColumn.optional(CONTENT, content, ColumnKind.WORDS));
        }
        return Optional.of(new SheetForm(columns));
    }

    private int known() {
        return (int) Stream.of(voucher, paidOn, amount, payee, content)
                .filter(Objects::nonNull)
                .count();
    }

    private static @Nullable String or(@Nullable String said, @Nullable String proposed) {
        return said == null || said.isBlank() ? proposed : said;
    }

    private static @Nullable String find(List<String> heads, List<String> words) {
        for (String word : words) {
            for (String head : heads) {
                if (SearchText.fold(head).strip().startsWith(word)) {
                    return head;
                }
            }
        }
        return null;
    }
}
