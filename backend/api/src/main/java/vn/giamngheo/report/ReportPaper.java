package vn.giamngheo.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The signed paper that a report came on.
 *
 * @param number as it stands on the paper
 * @param date as it stands on the paper
 * @param attachmentId its scan
 */
@Embeddable
record ReportPaper(
        @Column(name = "paper_number") String number,
        @Column(name = "paper_date") LocalDate date,
        @Column(name = "paper_attachment_id") UUID attachmentId) {}
