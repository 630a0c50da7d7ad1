package vn.giamngheo.planfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.duty.Clarity;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.PolicyKind;
import vn.giamngheo.duty.ReportingFrequency;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.indicator.CollectionLevel;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.plan.LegalBasisView;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.project.Mention;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** The file's own shape. Areas are named by keys and the rest by codes; lists that are left out are empty. */
record PlanFile(
        List<AreaEntry> areas,
        List<SuccessionEntry> successions,
        List<AgencyEntry> agencies,
        ProgrammeEntry programme,
        List<GroupEntry> beneficiaryGroups,
        PlanEntry plan) {

    /** The one agency that is named, or all of the set: the People's Committees of the communes within the plan's area. */
    Stream<String> named(@Nullable String agency, @Nullable AgencySet each) {
        if (agency != null || each == null) {
            return Stream.ofNullable(agency);
        }
        return switch (each) {
            case COMMUNE_PEOPLES_COMMITTEES -> {
                Set<String> communes = areas.stream()
                        .filter(area -> area.kind() == AreaKind.COMMUNE || area.kind() == AreaKind.TOWNSHIP)
                        .filter(area -> plan.area().equals(area.parent()))
                        .map(AreaEntry::key)
                        .collect(Collectors.toSet());
                yield agencies.stream()
                        .filter(one -> one.kind() == AgencyKind.PEOPLES_COMMITTEE && communes.contains(one.area()))
                        .map(AgencyEntry::code);
            }
        };
    }

    record AreaEntry(
            String key,
            String code,
            String name,
            AreaKind kind,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Tile tile,
            Source source) {}

    record Tile(int column, int row) {}

    record SuccessionEntry(String predecessor, String successor, LocalDate effectiveOn, Source source) {}

    record AgencyEntry(
            String code,
            String name,
            String shortName,
            AgencyKind kind,
            String area,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean participates,
            Source source) {}

    record ProgrammeEntry(
            String code, String name, LocalDate validFrom, LocalDate validTo, Source source, List<NodeEntry> nodes) {}

    record NodeEntry(String code, String name, List<NodeEntry> children) {}

    record GroupEntry(String code, String name, @Nullable String broader) {}

    record PlanEntry(
            int year,
            String area,
            String title,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String numberWords,
            @Nullable String dateWords,
            PlanStatus status,
            String managingAgency,
            String issuingAgency,
            @Nullable Signatory signatory,
            @Nullable Long statedTotal,
            String generalObjective,
            Source source,
            List<LegalBasisView> legalBases,
            List<RecipientEntry> recipients,
            List<AnnexEntry> annexes,
            List<NotApplicableEntry> notApplicable,
            List<ProjectEntry> projects,
            List<FundingEntry> otherFunding,
            List<PolicyEntry> policies,
            List<DutyEntry> duties,
            List<ReportingDutyEntry> reportingDuties,
            List<IndicatorEntry> indicators) {}

    record RecipientEntry(String text, Source source) {}

    record AnnexEntry(int number, String title, boolean received, Source source) {}

    record NotApplicableEntry(String node, String reason) {}

    record ProjectEntry(String node, String code, String name, Source source, List<SubProjectEntry> subProjects) {}

    record SubProjectEntry(
            String node,
            String code,
            String name,
            String objective,
            String beneficiaries,
            List<NamedGroupEntry> groups,
            List<String> contents,
            SubProjectFunding funding,
            Source source) {}

    record NamedGroupEntry(String group, Mention mention) {}

    record SubProjectFunding(String words, @Nullable Long total, List<FundingEntry> lines) {}

    /** An amount in VND, or the plan's words in its place. The section is given where it is not the sub-project's. */
    record FundingEntry(
            @JsonProperty("source") FundingSource fundingSource,
            @Nullable Long amount,
            @Nullable String pending,
            @Nullable String pendingWith,
            @Nullable String section) {}

    record PolicyEntry(String code, String name, PolicyKind kind, String text, Source source) {}

    /** Of one agency, or of {@code each} of a set of them. */
    record DutyEntry(
            @Nullable String agency,
            @Nullable AgencySet each,
            DutyRole role,
            @Nullable String subProject,
            @Nullable String policy,
            String text,
            Source source) {}

    record ReportingDutyEntry(
            @Nullable String agency,
            @Nullable AgencySet each,
            List<String> recipients,
            boolean periodic,
            boolean adHoc,
            @Nullable ReportingFrequency frequency,
            @Nullable String dueWords,
            Clarity clarity,
            String text,
            Source source) {}

    /** Agencies that the plan names together. */
    enum AgencySet {
        COMMUNE_PEOPLES_COMMITTEES
    }

    record IndicatorEntry(
            String code,
            String name,
            String words,
            String unit,
            IndicatorKind kind,
            @Nullable Nature nature,
            @Nullable Direction direction,
            int decimals,
            @Nullable String numeratorLabel,
            @Nullable String denominatorLabel,
            @Nullable String parent,
            @Nullable Parts parts,
            CollectionLevel level,
            @Nullable String collector,
            Frequency frequency,
            @Nullable String verifier,
            @Nullable String coVerifier,
            AssignmentEntry assignment,
            List<String> subProjects,
            List<String> policies,
            Source source,
            TargetEntry target,
            @Nullable CommuneTargets communeTargets,
            @Nullable Integer annex,
            List<BaselineEntry> baselines) {}

    record AssignmentEntry(Provenance provenance, @Nullable String note) {}

    record TargetEntry(
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String words,
            Source source) {}

    record CommuneTargets(
            Provenance provenance,
            @Nullable String note,
            Map<String, BigDecimal> values,
            @Nullable Map<String, PairEntry> pairs) {
        /** Rates as so many of so many; none where the file has none. */
        Map<String, PairEntry> rates() {
            return pairs == null ? Map.of() : pairs;
        }
    }

    record PairEntry(long numerator, long denominator) {}

    record BaselineEntry(
            String area,
            LocalDate asOf,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            Source source) {}
}
