package vn.giamngheo.provisioning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.provisioning.RoleHolderList.RoleHolder;
import vn.giamngheo.provisioning.RoleHolderList.UnitOfHolders;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The units and who has roles in them: a row for each role that somebody has, and for each unit that nobody has one in. */
final class RoleHolderTable {
    private RoleHolderTable() {}

    record Row(UnitOfHolders unit, @Nullable RoleHolder holder) {}

    static Stream<Row> rows(RoleHolderList list) {
        return list.units().stream()
                .flatMap(unit -> unit.holders().isEmpty()
                        ? Stream.of(new Row(unit, null))
                        : unit.holders().stream().map(holder -> new Row(unit, holder)));
    }

    static Table<Row> of() {
        return Table.of(
                Title.of("Đơn vị và người có vai trò")
                        .noting("Theo Keycloak khi lập bảng.")
                        .noting("Gán riêng: có vai trò không phải do thuộc nhóm của đơn vị."),
                List.of(
                        Column.<Row>text("Mã", row -> row.unit().code()).wide(16),
                        Column.words("Đơn vị", row -> row.unit().name()),
                        Column.text(
                                "Tình trạng", row -> SheetWords.of(row.unit().state())),
                        Column.text("Người có vai trò", RoleHolderTable::name),
                        Column.text(
                                "Tên đăng nhập",
                                row -> row.holder() == null
                                        ? null
                                        : row.holder().userName()),
                        Column.text(
                                "Vai trò",
                                row -> row.holder() == null
                                        ? null
                                        : SheetWords.of(
                                                "UnitRole", row.holder().role().name())),
                        Column.text(
                                "Đã khóa",
                                row -> row.holder() == null || row.holder().enabled() ? null : "Đã khóa"),
                        Column.text(
                                "Gán riêng",
                                row -> row.holder() != null && row.holder().direct() ? "Gán riêng" : null)));
    }

    /** Who it is; that nobody is there, where somebody should be. */
    private static @Nullable String name(Row row) {
        RoleHolder holder = row.holder();
        if (holder != null) {
            return holder.fullName();
        }
        return row.unit().state().isInUse() ? "Chưa có ai" : null;
    }
}
