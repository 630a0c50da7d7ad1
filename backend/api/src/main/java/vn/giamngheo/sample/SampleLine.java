package vn.giamngheo.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.decision.DecisionIssueRequest;
import vn.giamngheo.decision.DecisionKind;
import vn.giamngheo.funding.FundingSource;

/** One line of the file of sample decisions; what its decision is stands in the first of them. */
record SampleLine(String decision, List<String> fields) {
    /** The agency that issues the demo's plan. */
    static final String ISSUER = "ubnd-huyen";

    private static final int FIELDS = 12;

    static SampleLine of(String line) {
        List<String> fields = List.of(line.split("\\|", -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("Not a sample line: " + line);
        }
        return new SampleLine(fields.getFirst(), fields);
    }

    DecisionKind kind() {
        return DecisionKind.valueOf(fields.get(1));
    }

    String decider() {
        return fields.get(2);
    }

    String issuingBody() {
        return fields.get(3);
    }

    /** Under which number it is issued, and when; nothing where it stays a draft. */
    @Nullable
    DecisionIssueRequest issue() {
        return fields.get(4).isEmpty() ? null : new DecisionIssueRequest(fields.get(4), LocalDate.parse(fields.get(5)));
    }

    String summary() {
        return fields.get(6);
    }

    String subProject() {
        return fields.get(7);
    }

    FundingSource source() {
        return FundingSource.valueOf(fields.get(8));
    }

    /** The code of who gives; empty where it comes from outside. */
    String from() {
        return fields.get(9);
    }

    /** The code of who receives; empty where it goes outside. */
    String to() {
        return fields.get(10);
    }

    long amount() {
        return Long.parseLong(fields.get(11));
    }
}
