package vn.giamngheo.trail;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.audit.HistoryEntry.Change;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The table of events as it leaves: what the screen shows, with the words of the screen. */
final class AuditEventTable {
    private static final String NOTHING = "(trống)";

    private AuditEventTable() {}

    static Table<AuditEventResponse> of() {
        List<Column<AuditEventResponse>> columns = List.of(
                Column.whole("Số", AuditEventResponse::number),
                Column.moment("Thời điểm", AuditEventResponse::occurredAt),
                Column.text("Người thực hiện", AuditEventResponse::actor),
                Column.<AuditEventResponse>text("Vai trò khi đó", one -> String.join(", ", one.roles()))
                        .wide(32),
                Column.text("Thay mặt", AuditEventResponse::onBehalfOf),
                Column.text("Địa chỉ", AuditEventResponse::origin),
                Column.text("Ứng dụng", AuditEventResponse::client),
                Column.text("Mã yêu cầu", AuditEventResponse::requestCode),
                Column.<AuditEventResponse>text("Việc", one -> TrailWords.operation(one.operation()))
                        .wide(36),
                Column.text("Hành động", one -> TrailWords.of(one.action())),
                Column.text("Đối tượng", one -> TrailWords.entity(one.entity())),
                Column.text("Mã đối tượng", one -> text(one.entityId())),
                Column.<AuditEventResponse>words("Thay đổi (trước → sau)", AuditEventTable::changes)
                        .wide(80),
                Column.whole("Niêm phong số", AuditEventResponse::seal),
                Column.moment("Niêm phong lúc", AuditEventResponse::sealedAt));
        return Table.of(Title.of("Nhật ký kiểm toán"), columns);
    }

    private static String changes(AuditEventResponse event) {
        return event.changes().stream().map(change -> change(event, change)).collect(Collectors.joining("\n"));
    }

    private static String change(AuditEventResponse event, Change change) {
        String field = TrailWords.field(change.field());
        return switch (event.action()) {
            case INSERT, READ -> field + ": " + Objects.toString(change.after(), NOTHING);
            case DELETE -> field + ": " + Objects.toString(change.before(), NOTHING);
            case UPDATE ->
                field + ": " + Objects.toString(change.before(), NOTHING) + " → "
                        + Objects.toString(change.after(), NOTHING);
        };
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
