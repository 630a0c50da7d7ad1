package vn.giamngheo.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Texts;

/** The number, the date and the scan of the signed paper that a unit's report came on. */
public record ReportPaperRequest(
        @NotBlank @Size(max = Texts.NAME) String number,
        @NotNull LocalDate date,
        @NotNull UUID attachmentId) {}
