package vn.giamngheo.disbursement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.SearchText;
import vn.giamngheo.shared.persistence.Texts;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.sheet.SheetNames;

/** The sheet that vouchers are entered by: its columns, and what its words mean. The keys are the fields of a request. */
final class DisbursementForm {
    static final String VOUCHER = "voucher";
    static final String PAID_ON = "paidOn";
    static final String AGENCY = "agencyId";
    static final String SUB_PROJECT = "subProjectId";
    static final String SOURCE = "fundingSource";
    static final String CAPITAL = "capitalKind";
    static final String KIND = "kind";
    static final String AMOUNT = "amount";
    static final String PAYEE = "payee";
    static final String CONTENT = "content";
    static final String REASON = "reason";
    static final String AGAIN = "again";

    static final SheetForm FORM = SheetForm.of(
            FormColumn.required(VOUCHER, "Số chứng từ", ColumnKind.TEXT),
            FormColumn.required(PAID_ON, "Ngày chứng từ", ColumnKind.DATE),
            FormColumn.required(AGENCY, "Đơn vị chi", ColumnKind.TEXT),
            FormColumn.required(SUB_PROJECT, "Mã tiểu dự án", ColumnKind.TEXT),
            FormColumn.required(SOURCE, "Nguồn vốn", ColumnKind.TEXT),
            FormColumn.required(CAPITAL, "Loại vốn", ColumnKind.TEXT),
            FormColumn.required(KIND, "Hình thức", ColumnKind.TEXT),
            FormColumn.required(AMOUNT, "Số tiền (đồng)", ColumnKind.MONEY),
            FormColumn.optional(PAYEE, "Người nhận", ColumnKind.TEXT),
            FormColumn.optional(CONTENT, "Nội dung chi", ColumnKind.WORDS),
            FormColumn.optional(REASON, "Lý do (nếu vượt số dư hoặc trước quyết định)", ColumnKind.WORDS),
            FormColumn.optional(AGAIN, "Lý do nhập trùng (nếu sổ đã có chứng từ này)", ColumnKind.WORDS));

    private final Map<String, UUID> agencies;
    private final Map<String, UUID> subProjects = new HashMap<>();

    DisbursementForm(List<AgencyResponse> agencies, List<SubProjectResponse> subProjects) {
        this.agencies = SheetNames.idsOf(agencies);
        subProjects.forEach(one -> this.subProjects.put(SearchText.fold(one.code()), one.id()));
    }

    /** Whether somebody has begun to fill in the row: the template has rows that wait for it. */
    static boolean isBegun(SheetRow row) {
        return row.isBegunAt(VOUCHER, PAID_ON, AMOUNT);
    }

    /** The row as it would be entered; nothing where something of it is wrong, which the row then says. */
    @Nullable
    DisbursementRequest request(UUID planId, SheetRow row) {
        UUID agencyId = row.named(AGENCY, agencies);
        UUID subProjectId = row.named(SUB_PROJECT, subProjects);
        FundingSource source = row.word(SOURCE, FundingSource.class);
        CapitalKind capital = row.word(CAPITAL, CapitalKind.class);
        DisbursementKind kind = row.word(KIND, DisbursementKind.class);
        Long amount = row.moneyAboveZero(AMOUNT, DisbursementRequest.MOST);
        String voucher = row.text(VOUCHER, Texts.CODE);
        String payee = row.text(PAYEE, Texts.NAME);
        String content = row.text(CONTENT, Texts.PARAGRAPH);
        String reason = row.text(REASON, Texts.PARAGRAPH);
        String again = row.text(AGAIN, Texts.PARAGRAPH);
        if (!row.isSound()) {
            return null;
        }
        return new DisbursementRequest(
                planId,
                Objects.requireNonNull(subProjectId),
                Objects.requireNonNull(source),
                Objects.requireNonNull(capital),
                Objects.requireNonNull(agencyId),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(row.date(PAID_ON)),
                Objects.requireNonNull(voucher),
                payee,
                content,
                reason,
                again);
    }
}
