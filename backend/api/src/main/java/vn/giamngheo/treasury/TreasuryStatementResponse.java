package vn.giamngheo.treasury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;

/** One list of the Treasury, as the API shows it. */
@Schema(name = "TreasuryStatement", description = "A list of payments that came from the Treasury, of a period")
public record TreasuryStatementResponse(
        UUID id,
        UUID planId,
        String title,
        LocalDate fromOn,
        LocalDate toOn,
        String fileName,
        int lineCount,
        String uploadedByName,
        Instant uploadedAt,
        int version)
        implements Tagged {}
