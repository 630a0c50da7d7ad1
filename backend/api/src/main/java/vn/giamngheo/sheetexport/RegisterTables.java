package vn.giamngheo.sheetexport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaSuccessionResponse;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The tables of agencies, of areas, and of who does what. */
final class RegisterTables {
    private RegisterTables() {}

    static Table<AgencyResponse> agencies(
            Title title, Map<UUID, AreaResponse> areas, Map<UUID, AgencyResponse> agencies) {
        return Table.of(
                Marks.noted(title, agencies.values().stream().map(AgencyResponse::source)),
                List.of(
                        Column.text("Mã", AgencyResponse::code),
                        Column.<AgencyResponse>text("Tên cơ quan", AgencyResponse::name)
                                .wide(48),
                        Column.text("Tên gọi tắt", AgencyResponse::shortName),
                        Column.text("Loại", agency -> SheetWords.of(agency.kind())),
                        Column.text("Địa bàn", agency -> name(areas.get(agency.areaId()))),
                        Column.date("Từ ngày", AgencyResponse::validFrom),
                        Column.date("Đến ngày", AgencyResponse::validTo),
                        Column.text("Đơn vị kế tục", agency -> {
                            AgencyResponse successor = agencies.get(agency.successorId());
                            return successor == null ? null : successor.name();
                        }),
                        Column.<AgencyResponse>text(
                                        "Tham gia hệ thống", agency -> agency.participates() ? "Có" : "Không")
                                .wide(12),
                        Column.text("Nguồn", agency -> Marks.of(agency.source()))));
    }

    static Table<AreaResponse> areas(
            Title title, Map<UUID, AreaResponse> areas, List<AreaSuccessionResponse> successions) {
        Map<UUID, String> successors = successions.stream()
                .collect(Collectors.groupingBy(
                        AreaSuccessionResponse::predecessorId,
                        Collectors.mapping(
                                one -> String.valueOf(name(areas.get(one.successorId()))), Collectors.joining("; "))));
        return Table.of(
                Marks.noted(title, areas.values().stream().map(AreaResponse::source)),
                List.of(
                        Column.<AreaResponse>text("Mã", AreaResponse::code).wide(10),
                        Column.<AreaResponse>text("Tên", AreaResponse::name).wide(32),
                        Column.<AreaResponse>text("Loại", area -> SheetWords.of(area.kind()))
                                .wide(12),
                        Column.text("Thuộc", area -> name(areas.get(area.parentId()))),
                        Column.date("Từ ngày", AreaResponse::validFrom),
                        Column.date("Đến ngày", AreaResponse::validTo),
                        Column.<AreaResponse>text("Đơn vị kế tục", area -> successors.get(area.id()))
                                .wide(32),
                        Column.text("Nguồn", area -> Marks.of(area.source()))));
    }

    static Table<DutyResponse> duties(Title title, Map<UUID, String> subjects, Map<UUID, String> agencies) {
        return Table.of(
                title,
                List.of(
                        Column.<DutyResponse>text("Cơ quan", duty -> agencies.get(duty.agencyId()))
                                .wide(36),
                        Column.<DutyResponse>text("Vai trò", duty -> SheetWords.of(duty.role()))
                                .wide(14),
                        Column.words(
                                "Tiểu dự án, chính sách, nhiệm vụ",
                                duty -> subjects.get(
                                        duty.subProjectId() == null ? duty.policyId() : duty.subProjectId())),
                        Column.<DutyResponse>words("Nội dung", DutyResponse::text)
                                .wide(60),
                        Column.text("Nguồn", duty -> Marks.of(duty.source()))));
    }

    private static @Nullable String name(@Nullable AreaResponse area) {
        return area == null ? null : area.name();
    }
}
