package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.project.ProjectResponse;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;

/** Part II: what is to be done: leadership, then projects and sub-projects, then policies and tasks besides them. */
record ContentPart(DocumentFacts facts, OfficialPaper paper) {
    /** Sections of the text before the projects, and those that other parts of the document say. */
    private static final String LEADERSHIP = "II.1";

    private static final String OTHER_PARTS = "(I|III|IV)\\..*|Phần .*";

    void write() {
        paper.line("Heading1", "II. NỘI DUNG THỰC HIỆN");
        int number = 1;
        for (PolicyResponse policy : facts.policies()) {
            if (LEADERSHIP.equals(policy.source().section())) {
                paper.line("Heading2", number++ + ". " + policy.name());
                paragraphs(policy.text(), policy.source().provenance());
            }
        }
        paper.line("Heading2", number + ". Thực hiện các dự án thuộc Chương trình");
        int part = 1;
        for (ProjectResponse project : facts.projects()) {
            project(project, number + "." + part++);
        }
        if (!facts.notApplicable().isEmpty()) {
            paper.line("Heading3", number + "." + part++ + ". Dự án, tiểu dự án không áp dụng trên địa bàn");
            facts.notApplicable().forEach(name -> paper.line("Item", "- " + name));
        }
        policies(number + "." + part);
    }

    private void project(ProjectResponse project, String number) {
        List<SubProjectResponse> parts = facts.subProjects().stream()
                .filter(one -> one.projectId().equals(project.id()))
                .toList();
        paper.line("Heading3")
                .plain(number + ". " + Words.node(project.code()) + ": " + project.name())
                .italic(Words.mark(project.source().provenance()));
        // A project without sub-projects stands among them as its own.
        boolean itself = parts.size() == 1 && parts.get(0).code().equals(project.code());
        for (int i = 0; i < parts.size(); i++) {
            SubProjectResponse part = parts.get(i);
            if (!itself) {
                paper.line("Heading4")
                        .plain(number + "." + (i + 1) + ". " + Words.node(part.code()) + ": " + part.name())
                        .italic(Words.mark(part.source().provenance()));
            }
            subProject(part);
        }
    }

    private void subProject(SubProjectResponse one) {
        labelled("a) Mục tiêu", List.of(one.objective().strip()));
        labelled("b) Đối tượng", paragraphsOf(one.beneficiaries()));
        labelled("c) Nội dung hỗ trợ", one.contents());
        labelled("d) Kinh phí thực hiện", List.of(new StatedMoney(facts.funding()).sentence(one.id()) + "."));
        labelled("đ) Cơ quan chủ trì", List.of(agencies(one) + "."));
    }

    /** One text follows its label, several stand below it. */
    private void labelled(String label, List<String> texts) {
        if (texts.size() == 1) {
            paper.line("Normal").italic(label + ": ").plain(texts.get(0));
        } else if (!texts.isEmpty()) {
            paper.line("Normal").italic(label);
            texts.forEach(text -> paper.line("Item", "- " + text));
        }
    }

    private String agencies(SubProjectResponse subProject) {
        String leads = named(subProject, DutyRole.LEAD, DutyRole.CO_LEAD);
        String others = named(subProject, DutyRole.COORDINATE, DutyRole.REQUESTED, DutyRole.CARRY_OUT);
        return (leads.isEmpty() ? "chưa giao" : leads) + (others.isEmpty() ? "" : "; cơ quan phối hợp: " + others);
    }

    private String named(SubProjectResponse subProject, DutyRole... roles) {
        List<DutyResponse> held = facts.duties().stream()
                .filter(duty -> subProject.id().equals(duty.subProjectId()))
                .filter(duty -> Stream.of(roles).anyMatch(role -> role == duty.role()))
                .toList();
        List<AgencyResponse> agencies =
                held.stream().map(duty -> facts.agency(duty.agencyId())).toList();
        List<Provenance> whose =
                held.stream().map(duty -> duty.source().provenance()).distinct().toList();
        return new AgencyNames(facts).of(agencies) + (whose.size() == 1 ? Words.mark(whose.get(0)) : "");
    }

    private void policies(String number) {
        // What the indicators and the duties say in the same words is left to them.
        Said elsewhere = new Said();
        facts.indicators().forEach(indicator -> elsewhere.now(indicator.words()));
        facts.duties().forEach(duty -> elsewhere.now(duty.text()));
        List<PolicyResponse> rest = facts.policies().stream()
                .filter(policy -> !LEADERSHIP.equals(policy.source().section()))
                .filter(policy -> !isOfOtherParts(policy) || !elsewhere.before(policy.text()))
                .filter(policy -> !DutiesPart.CLOSING.equals(policy.source().section()))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        paper.line("Heading3", number + ". Chính sách, nhiệm vụ khác");
        rest.forEach(policy -> paper.line("Item")
                .plain("- ")
                .italic(policy.name() + ": ")
                .plain(policy.text().strip())
                .italic(Words.mark(policy.source().provenance())));
    }

    private static boolean isOfOtherParts(PolicyResponse policy) {
        String section = policy.source().section();
        return section != null && section.matches(OTHER_PARTS);
    }

    private void paragraphs(String text, Provenance provenance) {
        List<String> paragraphs = paragraphsOf(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            Line line = paper.line("Normal").plain(paragraphs.get(i));
            if (i == paragraphs.size() - 1) {
                line.italic(Words.mark(provenance));
            }
        }
    }

    private static List<String> paragraphsOf(String text) {
        List<String> paragraphs = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        return paragraphs;
    }
}
