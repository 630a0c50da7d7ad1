package vn.giamngheo.obstacle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The paper that an obstacle was reported on.
 *
 * @param number as it stands on the paper
 * @param date as it stands on the paper
 * @param attachmentId its scan
 */
@Embeddable
record Paper(
        @Column(name = "paper_number", updatable = false) String number,

        @Column(name = "paper_date", updatable = false) LocalDate date,

        @Column(name = "paper_attachment_id", updatable = false)
        UUID attachmentId) {}
