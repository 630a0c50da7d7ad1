package vn.giamngheo.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.RecipientView;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.shared.persistence.Provenance;

/** Recipients and signature, then the targets of each unit as an annex on pages that lie. */
record DocumentEnd(DocumentFacts facts, OfficialPaper paper) {
    private static final int MOST_COLUMNS = 7;

    void write() {
        paper.end(recipients(), signature());
        List<IndicatorResponse> given = facts.indicators().stream()
                .filter(indicator ->
                        below().anyMatch(target -> target.indicatorId().equals(indicator.id())))
                .toList();
        if (!given.isEmpty()) {
            annex(given);
        }
    }

    private List<Styled> recipients() {
        return OfficialFrame.recipients(facts.plan().recipients().stream()
                .filter(recipient -> facts.shows(recipient.source()))
                .map(RecipientView::text)
                .toList());
    }

    private List<Styled> signature() {
        Signatory signatory = facts.plan().signatory();
        return signatory == null
                ? List.of(new Styled("Signature", "TM. ỦY BAN NHÂN DÂN"), new Styled("Signature", "CHỦ TỊCH"))
                : OfficialFrame.signature(signatory);
    }

    private Stream<TargetResponse> below() {
        return facts.targets().stream()
                .filter(target -> !target.areaId().equals(facts.plan().areaId()));
    }

    private void annex(List<IndicatorResponse> given) {
        PlanResponse plan = facts.plan();
        paper.turn();
        paper.line("Title", "Phụ lục");
        paper.line("Title", "CHỈ TIÊU GIAO CHO TỪNG ĐỊA PHƯƠNG NĂM " + plan.year());
        paper.line(
                "HeadDate",
                "(Kèm theo Kế hoạch " + DocumentHead.number(plan).replace("Số: ", "số ") + " " + DocumentHead.day(plan)
                        + " của " + facts.agency(plan.issuingAgencyId()).name() + ")");
        for (int from = 0; from < given.size(); from += MOST_COLUMNS) {
            targets(given.subList(from, Math.min(from + MOST_COLUMNS, given.size())));
        }
    }

    private void targets(List<IndicatorResponse> given) {
        List<AreaResponse> areas = below().map(TargetResponse::areaId)
                .distinct()
                .flatMap(id -> Stream.ofNullable(facts.areas().get(id)))
                .sorted(Comparator.comparing(AreaResponse::code).thenComparing(AreaResponse::id))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.centred("TT", 5), Column.ofText("Địa phương", 22)));
        given.forEach(indicator ->
                columns.add(Column.ofNumbers(indicator.name() + " (" + indicator.unit() + ")" + mark(indicator), 16)));
        List<Row> rows = new ArrayList<>();
        for (AreaResponse area : areas) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(rows.size() + 1), area.name()));
            given.forEach(indicator -> cells.add(value(indicator, area.id())));
            rows.add(new Row(false, cells));
        }
        List<String> sums = new ArrayList<>(List.of("", "Cộng"));
        given.forEach(indicator -> sums.add(sum(indicator, areas)));
        rows.add(new Row(true, sums));
        paper.line("AfterTable");
        paper.table(OfficialPaper.LYING_WIDTH, columns, rows);
    }

    /** The mark of the column; rows never differ in it where they come from one annex. */
    private String mark(IndicatorResponse indicator) {
        return below().filter(target -> target.indicatorId().equals(indicator.id()))
                .map(target -> target.source().provenance())
                .filter(provenance -> provenance != Provenance.STATED)
                .findFirst()
                .map(Words::mark)
                .orElse("");
    }

    private Optional<TargetResponse> target(IndicatorResponse indicator, UUID areaId) {
        return below().filter(one ->
                        one.indicatorId().equals(indicator.id()) && one.areaId().equals(areaId))
                .findFirst();
    }

    private String value(IndicatorResponse indicator, UUID areaId) {
        TargetResponse target = target(indicator, areaId).orElse(null);
        BigDecimal value = target == null ? null : target.value();
        return target == null || value == null ? "–" : Words.rate(value, target.numerator(), target.denominator());
    }

    /** Counts add up; a rate is divided from pairs that are added up, where each area has one; points do not. */
    private String sum(IndicatorResponse indicator, List<AreaResponse> areas) {
        List<TargetResponse> given = areas.stream()
                .flatMap(area -> target(indicator, area.id()).stream())
                .toList();
        return switch (indicator.kind()) {
            case COUNT ->
                given.stream()
                        .map(TargetResponse::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .map(Words::number)
                        .orElse("–");
            case RATIO -> {
                List<Rate> pairs =
                        given.stream().flatMap(one -> one.rate().stream()).toList();
                yield Rate.sum(pairs.stream())
                        .filter(sum -> pairs.size() == areas.size())
                        .map(sum -> Words.rate(sum.percent(), sum.numerator(), sum.denominator()))
                        .orElse("–");
            }
            case POINTS, QUALITATIVE -> "–";
        };
    }
}
