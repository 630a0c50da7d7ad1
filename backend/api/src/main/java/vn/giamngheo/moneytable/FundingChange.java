package vn.giamngheo.moneytable;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Provenance;

/**
 * What one issued decision did to the part of the money that was asked for.
 *
 * @param net what it brought in less what it took away: from outside the district, or of one agency
 * @param moved what it moved between agencies; reversals take away
 * @param recordedOn the day on which it was posted
 * @param backdated whether it bears a date up to the one that was asked since, and was posted after it
 */
@Schema(description = "What one issued decision did to the part of the money that was asked for")
public record FundingChange(
        @Schema(description = "The decision's id") UUID id,
        String number,
        String issuingBody,
        LocalDate issuedOn,
        MoneyEvent kind,
        String summary,
        Provenance provenance,

        @Schema(
                description =
                        "VND brought in less taken away: from outside the district, or of the agency that was asked for")
        long net,

        @Schema(description = "VND moved between agencies; a reversal takes away")
        long moved,

        @Schema(description = "How many of its lines are in this")
        long lines,

        LocalDate recordedOn,

        @Schema(description = "Dated before the day that was asked since, and posted after it")
        boolean backdated) {}
