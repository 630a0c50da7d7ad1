package vn.giamngheo.report;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportResponse.Narrative;
import vn.giamngheo.shared.persistence.Texts;

/** What a unit says beside its figures. */
public record ReportNarrativeRequest(
        @Nullable @Size(max = Texts.SECTION) String results,
        @Nullable @Size(max = Texts.SECTION) String difficulties,
        @Nullable @Size(max = Texts.SECTION) String proposals) {

    Narrative words() {
        return new Narrative(results, difficulties, proposals);
    }
}
