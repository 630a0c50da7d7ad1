package vn.giamngheo.credit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetForm;
import vn.giamngheo.shared.sheet.SheetForm.FormColumn;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The bank's totals as a table that leaves, and the form of the one that comes in: the same heads. */
final class CreditTable {
    static final String MONTH = "Tháng";
    static final String AREA_CODE = "Mã xã, thị trấn";
    static final String AREA = "Xã, thị trấn";
    static final String PROGRAMME = "Chương trình cho vay";
    static final String LOANS = "Số khoản vay từ đầu năm";
    static final String LENT = "Doanh số cho vay từ đầu năm (đồng)";
    static final String OUTSTANDING = "Dư nợ cuối tháng (đồng)";
    static final String HOUSEHOLDS = "Số hộ còn dư nợ";
    static final String NOTE = "Ghi chú";

    /** What a sheet must have to be taken in. */
    static final SheetForm FORM = SheetForm.of(
            FormColumn.required("month", MONTH, ColumnKind.MONTH),
            FormColumn.required("areaCode", AREA_CODE, ColumnKind.TEXT),
            FormColumn.optional("area", AREA, ColumnKind.TEXT),
            FormColumn.required("programme", PROGRAMME, ColumnKind.TEXT),
            FormColumn.required("loans", LOANS, ColumnKind.WHOLE),
            FormColumn.required("lent", LENT, ColumnKind.MONEY),
            FormColumn.required("outstanding", OUTSTANDING, ColumnKind.MONEY),
            FormColumn.required("households", HOUSEHOLDS, ColumnKind.WHOLE),
            FormColumn.optional("note", NOTE, ColumnKind.TEXT));

    private CreditTable() {}

    static Table<CreditTotalResponse> of(Title title, List<CreditTotalResponse> shown, List<AreaResponse> communes) {
        Map<UUID, AreaResponse> areas = communes.stream().collect(Collectors.toMap(AreaResponse::id, area -> area));
        boolean sample = shown.stream().anyMatch(one -> one.source().provenance() == Provenance.SAMPLE);
        return Table.of(
                title.in("đồng").notingIf(sample, "Có số liệu mẫu để minh họa, không phải số liệu thật."),
                List.of(
                        new Column<>(MONTH, ColumnKind.MONTH, 10, CreditTotalResponse::month),
                        Column.<CreditTotalResponse>text(AREA_CODE, one -> {
                                    AreaResponse area = areas.get(one.areaId());
                                    return area == null ? null : area.code();
                                })
                                .wide(10),
                        Column.text(AREA, one -> {
                            AreaResponse area = areas.get(one.areaId());
                            return area == null ? null : area.name();
                        }),
                        Column.<CreditTotalResponse>text(PROGRAMME, one -> SheetWords.of(one.programme()))
                                .wide(36),
                        Column.whole(LOANS, CreditTotalResponse::loans),
                        Column.money(LENT, CreditTotalResponse::lent),
                        Column.money(OUTSTANDING, CreditTotalResponse::outstanding),
                        Column.whole(HOUSEHOLDS, CreditTotalResponse::households),
                        Column.text(NOTE, CreditTotalResponse::note)));
    }
}
