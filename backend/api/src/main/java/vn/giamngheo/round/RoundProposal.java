package vn.giamngheo.round;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.indicator.Frequency;

/**
 * A round of the calendar that is not open yet.
 *
 * @param over whether the period that it asks about is over
 * @param indicators how many indicators it asks for: those that shorter or longer periods have asked for already are not among them
 */
@Schema(name = "RoundProposal", description = "A round of the calendar that has not been opened")
public record RoundProposal(
        UUID planId,
        Frequency frequency,
        String name,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate communeDueOn,
        LocalDate agencyDueOn,
        LocalDate consolidatedDueOn,
        boolean over,
        int indicators) {}
