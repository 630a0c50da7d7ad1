package vn.giamngheo.round;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rounds of a plan's year that the calendar has and nobody has opened, in the order of their periods.
 *
 * @param daysOffKnown whether any day off of the year has been entered; else only weekends are avoided
 */
@Schema(name = "RoundProposals", description = "The rounds of a plan's year that have not been opened")
public record RoundProposals(List<RoundProposal> items, boolean daysOffKnown) {

    /**
     * The longer period whose turn it is: the newest that is over, the longest of those that end together, once every base period
     * that makes it up is opened. None where reporting has gone on to another: nobody goes back to old quarters.
     */
    static Optional<RoundProposal> nextToPutTogether(List<RoundProposal> proposals, List<OpenedPeriod> opened) {
        return proposals.stream()
                .filter(one -> one.kind() == RoundKind.DERIVED && one.over())
                .filter(one -> proposals.stream().noneMatch(one::lacks))
                .max(Comparator.comparing(RoundProposal::dataTo)
                        .thenComparing(RoundProposal::dataFrom, Comparator.reverseOrder()))
                .filter(one -> opened.stream().noneMatch(other -> other.hasOvertaken(one)));
    }
}
