package vn.giamngheo.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.indicator.BaselineResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.AnnexView;
import vn.giamngheo.shared.persistence.Provenance;

/** Part I: the general objective, the indicators in the plan's own words, and the same as a table. */
record ObjectivesPart(DocumentFacts facts, OfficialPaper paper) {

    void write() {
        paper.line("Heading1", "I. MỤC TIÊU");
        paper.line("Heading2", "1.1. Mục tiêu tổng quát");
        facts.plan()
                .generalObjective()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(text -> paper.line("Normal", text));
        if (facts.indicators().isEmpty()) {
            return;
        }
        paper.line("Heading2", "1.2. Mục tiêu cụ thể");
        Said said = new Said();
        List<IndicatorResponse> whole = facts.indicators().stream()
                .filter(one -> one.parentId() == null)
                .toList();
        whole.forEach(indicator -> say(indicator, said));
        // A part that the whole's own words do not name.
        facts.indicators().stream().filter(one -> one.parentId() != null).forEach(indicator -> say(indicator, said));
        table();
    }

    private void say(IndicatorResponse indicator, Said said) {
        if (!said.now(indicator.words())) {
            return;
        }
        Line line = paper.line("Item").plain("- " + Words.sentence(indicator.words()));
        annexOf(indicator).ifPresent(annex -> line.footnote(annex.title() + " đính kèm" + missing(annex)));
        line.italic(Words.mark(indicator.source().provenance()));
    }

    private String missing(AnnexView annex) {
        return facts.unstated() == Unstated.LEFT_OUT || annex.received() ? "" : " (hệ thống chưa có phụ lục này)";
    }

    private Optional<AnnexView> annexOf(IndicatorResponse indicator) {
        UUID annexId = indicator.annexId();
        Integer number = annexId == null ? null : facts.annexNumbers().get(annexId);
        return facts.plan().annexes().stream()
                .filter(annex -> Integer.valueOf(annex.number()).equals(number))
                .findFirst();
    }

    private void table() {
        boolean assigned = facts.indicators().stream().anyMatch(this::showsAssignment);
        boolean withBaselines = !facts.baselines().isEmpty();
        List<Column> columns = Stream.of(
                        Column.centred("TT", 7),
                        Column.ofText("Chỉ tiêu", 34),
                        Column.centred("Đơn vị tính", 13),
                        withBaselines ? Column.ofNumbers("Hiện trạng", 13) : null,
                        Column.ofNumbers("Chỉ tiêu năm " + facts.plan().year(), 15),
                        assigned ? Column.ofText("Theo dõi số liệu" + assignmentMark(), 24) : null)
                .filter(Objects::nonNull)
                .toList();
        List<Row> rows = facts.indicators().stream()
                .map(indicator -> new Row(
                        false,
                        Stream.of(
                                        indicator.code().replaceFirst("^I(?=\\d)", ""),
                                        indicator.name(),
                                        indicator.unit(),
                                        withBaselines ? baseline(indicator) : null,
                                        target(indicator),
                                        assigned ? assignment(indicator) : null)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
        paper.line("Caption", "Bảng tổng hợp chỉ tiêu năm " + facts.plan().year());
        paper.table(OfficialPaper.TEXT_WIDTH, columns, rows);
    }

    private String target(IndicatorResponse indicator) {
        TargetResponse target = facts.target(indicator);
        if (target == null) {
            return "chưa giao";
        }
        BigDecimal value = target.value();
        return (value == null ? "theo mục 1.2" : Words.rate(value, target.numerator(), target.denominator()))
                + Words.mark(target.source().provenance());
    }

    private String baseline(IndicatorResponse indicator) {
        return facts.baselines().stream()
                .filter(one -> one.indicatorId().equals(indicator.id())
                        && one.areaId().equals(facts.plan().areaId()))
                .findFirst()
                .map(ObjectivesPart::shown)
                .orElse("chưa có");
    }

    private static String shown(BaselineResponse baseline) {
        BigDecimal value = baseline.value();
        String figure = value == null ? baseline.numerator() + "/" + baseline.denominator() : Words.number(value);
        return figure + Words.mark(baseline.source().provenance());
    }

    private boolean showsAssignment(IndicatorResponse indicator) {
        return facts.unstated() == Unstated.MARKED || indicator.assignment().provenance() == Provenance.STATED;
    }

    /** In the head where the assignment is nobody's own word in any row. */
    private String assignmentMark() {
        List<Provenance> all = facts.indicators().stream()
                .map(one -> one.assignment().provenance())
                .distinct()
                .toList();
        return all.size() == 1 ? Words.mark(all.get(0)) : "";
    }

    private String assignment(IndicatorResponse indicator) {
        if (!showsAssignment(indicator)) {
            return "chưa giao";
        }
        String collector = name(indicator.assignment().collectorId());
        String collected = collector == null
                ? switch (indicator.assignment().level()) {
                    case COMMUNE -> "UBND cấp xã";
                    case DISTRICT -> "Phòng, ban cấp huyện";
                    case AGENCY -> "Các cơ quan, đơn vị";
                }
                : collector;
        String how = switch (indicator.assignment().frequency()) {
            case MONTHLY -> "hằng tháng";
            case QUARTERLY -> "hằng quý";
            case HALF_YEARLY -> "6 tháng";
            case YEARLY -> "hằng năm";
        };
        String verifiers = indicator.assignment().verifierIds().stream()
                .map(id -> facts.agency(id).shortName())
                .collect(Collectors.joining(" hoặc "));
        String one =
                assignmentMark().isEmpty() ? Words.mark(indicator.assignment().provenance()) : "";
        return collected + " báo cáo " + how + (verifiers.isEmpty() ? "" : "; " + verifiers + " kiểm tra") + one;
    }

    private @Nullable String name(@Nullable UUID agencyId) {
        return agencyId == null ? null : facts.agency(agencyId).shortName();
    }
}
