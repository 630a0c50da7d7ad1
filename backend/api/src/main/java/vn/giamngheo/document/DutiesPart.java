package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.shared.persistence.Source;

/**
 * Part IV: who does what, agency by agency as the plan's own sections put them together, then who reports to whom, then the
 * closing words. A sentence that several duties share is said once for an agency.
 */
record DutiesPart(DocumentFacts facts, OfficialPaper paper) {
    /** The section of the plan's last paragraph. */
    static final String CLOSING = "Phần kết";

    private static final String PART = "IV.";

    /** One sentence on what an agency does. */
    private record Sentence(UUID agencyId, String text, Source source) {
        boolean isOf(@Nullable String section) {
            return Objects.equals(source.section(), section);
        }
    }

    /** Agencies that one section of the plan speaks of; without a section, one agency by itself. */
    private record Group(@Nullable String section, List<AgencyResponse> agencies, List<Sentence> sentences) {}

    void write() {
        paper.line("Heading1", "IV. TỔ CHỨC THỰC HIỆN");
        List<Group> groups = groups();
        Said said = new Said();
        Map<Group, List<Sentence>> own = new LinkedHashMap<>();
        groups.forEach(group -> own.put(
                group,
                group.sentences().stream()
                        .filter(sentence -> sentence.isOf(group.section()))
                        .filter(sentence -> group.sentences().stream()
                                .noneMatch(other ->
                                        other.isOf(group.section()) && Said.saysMore(other.text(), sentence.text())))
                        .filter(sentence -> said.now(sentence.text()))
                        .collect(Collectors.toCollection(ArrayList::new))));
        // What other sections of the plan say of the agency stands there already, unless nobody else says it.
        groups.forEach(group -> group.sentences().stream()
                .filter(sentence -> !sentence.isOf(group.section()) && !sentence.isOf(CLOSING))
                .filter(sentence -> said.now(sentence.text()))
                .forEach(sentence -> Objects.requireNonNull(own.get(group)).add(sentence)));
        int number = 1;
        for (Map.Entry<Group, List<Sentence>> entry : own.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                paper.line(
                        "Heading2",
                        number++ + ". "
                                + Words.sentence(
                                        new AgencyNames(facts).of(entry.getKey().agencies())));
                entry.getValue().forEach(sentence -> say(entry.getKey(), sentence));
            }
        }
        reporting(number);
        closing();
    }

    private void say(Group group, Sentence sentence) {
        List<AgencyResponse> bound = group.sentences().stream()
                .filter(one -> one.text().equals(sentence.text()))
                .map(one -> facts.agency(one.agencyId()))
                .distinct()
                .toList();
        Line line = paper.line("Item").plain("- ");
        String text = Words.sentence(Words.open(sentence.text()));
        boolean namesItself = bound.stream().anyMatch(agency -> text.startsWith(shortened(agency)));
        if (bound.size() < group.agencies().size() && !namesItself) {
            line.plain(new AgencyNames(facts).of(bound) + ": ");
        }
        line.plain(text + ".").italic(Words.mark(sentence.source().provenance()));
    }

    /** The name as sentences have it, without the area at its end. */
    private String shortened(AgencyResponse agency) {
        return agency.name().replace(" huyện " + facts.area().name().replaceFirst("^Huyện ", ""), "");
    }

    private List<Group> groups() {
        List<Sentence> all = new ArrayList<>();
        facts.duties().forEach(duty -> all.add(new Sentence(duty.agencyId(), duty.text(), duty.source())));
        facts.reportingDuties().forEach(duty -> all.add(new Sentence(duty.agencyId(), duty.text(), duty.source())));
        Map<UUID, List<Sentence>> byAgency = all.stream()
                .collect(Collectors.groupingBy(Sentence::agencyId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Group> groups = new LinkedHashMap<>();
        byAgency.forEach((agencyId, sentences) -> {
            String section = sectionOf(sentences);
            Group group = groups.computeIfAbsent(
                    section == null ? agencyId.toString() : section,
                    key -> new Group(section, new ArrayList<>(), new ArrayList<>()));
            group.agencies().add(facts.agency(agencyId));
            group.sentences().addAll(sentences);
        });
        return groups.values().stream()
                .sorted(Comparator.comparingInt(group -> order(group.section())))
                .toList();
    }

    /** The section of this part that speaks most of the agency. */
    private static @Nullable String sectionOf(List<Sentence> sentences) {
        Map<String, Long> counts = sentences.stream()
                .flatMap(sentence -> Stream.ofNullable(sentence.source().section()))
                .filter(section -> section.startsWith(PART))
                .collect(Collectors.groupingBy(section -> section, LinkedHashMap::new, Collectors.counting()));
        String most = null;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (most == null || entry.getValue() > Objects.requireNonNull(counts.get(most))) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** Sections by their number; who has none comes last. */
    private static int order(@Nullable String section) {
        String number = section == null ? "" : section.substring(PART.length());
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }

    private void reporting(int number) {
        if (facts.reportingDuties().isEmpty()) {
            return;
        }
        paper.line("Heading2", number + ". Chế độ báo cáo");
        Map<String, List<ReportingDutyResponse>> alike = facts.reportingDuties().stream()
                .collect(Collectors.groupingBy(
                        duty -> duty.text()
                                + duty.recipientIds()
                                + duty.source().provenance()
                                + duty.frequency()
                                + duty.dueWords(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        alike.values().forEach(duties -> {
            ReportingDutyResponse one = duties.get(0);
            AgencyNames names = new AgencyNames(facts);
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    names.of(duties.stream()
                                    .map(duty -> facts.agency(duty.agencyId()))
                                    .toList())
                            + Words.mark(one.source().provenance()),
                    names.of(one.recipientIds().stream().map(facts::agency).toList()),
                    Stream.of(one.periodic() ? "định kỳ" : "", one.adHoc() ? "đột xuất" : "")
                            .filter(kind -> !kind.isEmpty())
                            .collect(Collectors.joining(", ")),
                    Words.frequency(one.frequency()) + (one.dueWords() == null ? "" : "; " + one.dueWords())));
        });
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 6),
                        Column.ofText("Cơ quan báo cáo", 36),
                        Column.ofText("Nơi nhận báo cáo", 30),
                        Column.ofText("Loại báo cáo", 14),
                        Column.ofText("Kỳ hạn", 14)),
                rows);
    }

    private void closing() {
        String obstacles = facts.policies().stream()
                .filter(policy -> CLOSING.equals(policy.source().section()))
                .map(policy -> " " + Words.open(policy.text()) + ".")
                .collect(Collectors.joining());
        paper.line(
                "Normal",
                Words.open("Trên đây là " + facts.plan().title()
                                + ", yêu cầu các cơ quan, đơn vị, địa phương phối hợp thực hiện." + obstacles)
                        + "./.");
    }
}
