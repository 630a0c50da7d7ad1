package vn.giamngheo.plancheck;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.agency.AgencyResponse;

/** The agencies that a plan gives something to do. */
final class AgencyRules {
    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    private AgencyRules() {}

    /** Agencies that were no more when the plan's year began, or end within it: what they are given falls to a successor, or to nobody. */
    static Stream<Finding> ended(PlanFacts facts) {
        LocalDate lastDay = LAST_OF_YEAR.atYear(facts.plan().year());
        return facts.named().givenWork().stream()
                .map(facts::agency)
                .filter(agency -> agency.validTo() != null && agency.validTo().isBefore(lastDay))
                .sorted(Comparator.comparing(AgencyResponse::code))
                .map(agency -> Findings.of(
                        PlanRule.AGENCY_ENDED,
                        facts.subjectOf(agency),
                        facts.plan().source(),
                        whenAndWhoNow(facts, agency, lastDay)));
    }

    /** Who carries it on by the end of the year: the next may have ended as well, and then what was given falls to those after it. */
    private static Map<String, String> whenAndWhoNow(PlanFacts facts, AgencyResponse agency, LocalDate lastDay) {
        Map<String, String> params = new HashMap<>();
        params.put("date", Objects.requireNonNull(agency.validTo()).toString());
        facts.agencies()
                .holderOf(agency.id(), lastDay)
                .ifPresent(holder -> params.put("successor", holder.shortName()));
        return params;
    }
}
