package vn.giamngheo.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import vn.giamngheo.plan.PlanResponse;

/**
 * A plan as a document of words.
 *
 * @param fingerprint equal where the facts and the layout are
 */
record PlanDocument(DocumentFacts facts, String fingerprint) {
    /** Part of the fingerprint: another way of laying the facts out makes another document. */
    static final String LAYOUT = "3";

    /** A document that is laid out and can be written. */
    @FunctionalInterface
    interface Written {
        /** Writes the file; the stream stays open. */
        void to(OutputStream out) throws IOException;
    }

    /** The file's name as people read it. */
    String fileName() {
        PlanResponse plan = facts.plan();
        String number = plan.number() == null ? "" : " " + plan.number().replaceAll("[^\\p{L}\\p{N}-]+", "-");
        return "Kế hoạch giảm nghèo " + facts.area().name() + " năm " + plan.year() + number + ".docx";
    }

    /** Lays the document out, at once: what goes wrong goes wrong here, and not in the middle of an answer. */
    Written write() {
        OfficialPaper paper = new OfficialPaper();
        PlanResponse plan = facts.plan();
        LocalDate issuedOn = plan.issuedOn();
        paper.describe(
                plan.title(),
                facts.agency(plan.issuingAgencyId()).name(),
                issuedOn == null ? LocalDate.of(plan.year(), 1, 1) : issuedOn);
        new DocumentHead(facts, paper).write();
        new ObjectivesPart(facts, paper).write();
        CommuneFacts commune = facts.commune();
        if (commune == null) {
            new ContentPart(facts, paper).write();
            new MoneyPart(facts, paper).write();
            new DutiesPart(facts, paper).write();
        } else {
            new CommunePart(commune, plan.title(), plan.year(), paper).write();
        }
        new DocumentEnd(facts, paper).write();
        return out -> {
            try (paper) {
                paper.writeTo(out);
            }
        };
    }
}
