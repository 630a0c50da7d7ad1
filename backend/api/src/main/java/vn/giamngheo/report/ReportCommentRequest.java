package vn.giamngheo.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What somebody says about a report.
 *
 * @param resultId the figure that it is about; absent where it is about the report
 */
public record ReportCommentRequest(
        @NotNull UUID reportId,
        @Nullable UUID resultId,
        @NotBlank @Size(max = Texts.PARAGRAPH) String text) {}
