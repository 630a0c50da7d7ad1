package vn.giamngheo.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.plan.AnnexView;
import vn.giamngheo.plan.PlanRequest;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.RecipientView;
import vn.giamngheo.planfile.PlanFile.DutyEntry;
import vn.giamngheo.planfile.PlanFile.FundingEntry;
import vn.giamngheo.planfile.PlanFile.PlanEntry;
import vn.giamngheo.planfile.PlanFile.PolicyEntry;
import vn.giamngheo.planfile.PlanFile.ProjectEntry;
import vn.giamngheo.planfile.PlanFile.ReportingDutyEntry;
import vn.giamngheo.planfile.PlanFile.SubProjectEntry;
import vn.giamngheo.planfile.References.Kind;
import vn.giamngheo.project.NamedGroup;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/** Enters a plan that has been checked, through the services of its parts. */
@ApplicationScoped
class PlanLoader {
    private final PlanService plans;
    private final ProjectService projects;
    private final DutyService duties;
    private final FundingService funding;
    private final IndicatorLoader indicators;

    PlanLoader(
            PlanService plans,
            ProjectService projects,
            DutyService duties,
            FundingService funding,
            IndicatorLoader indicators) {
        this.plans = plans;
        this.projects = projects;
        this.duties = duties;
        this.funding = funding;
        this.indicators = indicators;
    }

    UUID load(Scope scope, PlanFile file, References references, String fingerprint) {
        PlanEntry plan = file.plan();
        UUID planId = plans.enter(scope, request(plan, file, references, fingerprint));
        Positions positions = new Positions();
        for (ProjectEntry project : plan.projects()) {
            project(scope, planId, project, references, positions);
        }
        for (FundingEntry line : plan.otherFunding()) {
            fundingLine(
                    scope,
                    planId,
                    null,
                    line,
                    new Source(line.section(), Provenance.STATED, null),
                    references,
                    positions);
        }
        for (PolicyEntry policy : plan.policies()) {
            UUID id = duties.enterPolicy(
                    scope,
                    new PolicyRequest(
                            planId,
                            policy.code(),
                            policy.name(),
                            policy.kind(),
                            policy.text(),
                            positions.next("policy"),
                            policy.source()));
            references.put(Kind.POLICY, policy.code(), id);
        }
        plan.duties().forEach(duty -> duty(scope, planId, duty, file, references, positions));
        plan.reportingDuties().forEach(duty -> reportingDuty(scope, planId, duty, file, references, positions));
        indicators.load(scope, planId, plan, references);
        return planId;
    }

    private static PlanRequest request(PlanEntry plan, PlanFile file, References references, String fingerprint) {
        return new PlanRequest(
                references.get(Kind.PROGRAMME, file.programme().code()),
                references.get(Kind.AREA, plan.area()),
                plan.year(),
                plan.title(),
                plan.number(),
                plan.numberWords(),
                plan.issuedOn(),
                plan.dateWords(),
                plan.status(),
                references.get(Kind.AGENCY, plan.managingAgency()),
                references.get(Kind.AGENCY, plan.issuingAgency()),
                plan.signatory(),
                plan.statedTotal(),
                plan.generalObjective(),
                plan.legalBases(),
                plan.recipients().stream()
                        .map(recipient -> new RecipientView(recipient.text(), recipient.source()))
                        .toList(),
                plan.annexes().stream()
                        .map(annex -> new AnnexView(annex.number(), annex.title(), annex.received(), annex.source()))
                        .toList(),
                plan.notApplicable().stream()
                        .collect(Collectors.toMap(
                                entry -> references.get(Kind.NODE, entry.node()), PlanFile.NotApplicableEntry::reason)),
                fingerprint,
                plan.source());
    }

    private void project(Scope scope, UUID planId, ProjectEntry project, References references, Positions positions) {
        UUID projectId = projects.enter(
                scope,
                new ProjectRequest(
                        planId,
                        references.get(Kind.NODE, project.node()),
                        project.code(),
                        project.name(),
                        positions.next("project"),
                        project.source()));
        for (SubProjectEntry subProject : project.subProjects()) {
            UUID id = projects.enterSubProject(
                    scope, request(planId, projectId, subProject, references, positions.next("sub-project")));
            references.put(Kind.SUB_PROJECT, subProject.code(), id);
            for (FundingEntry line : subProject.funding().lines()) {
                Source source = subProject.source();
                String section = Objects.requireNonNullElse(line.section(), source.section() + ".d");
                fundingLine(
                        scope, planId, id, line, new Source(section, source.provenance(), null), references, positions);
            }
        }
    }

    private static SubProjectRequest request(
            UUID planId, UUID projectId, SubProjectEntry subProject, References references, int position) {
        return new SubProjectRequest(
                planId,
                projectId,
                references.get(Kind.NODE, subProject.node()),
                subProject.code(),
                subProject.name(),
                position,
                subProject.objective(),
                subProject.beneficiaries(),
                subProject.groups().stream()
                        .map(group -> new NamedGroup(references.get(Kind.GROUP, group.group()), group.mention()))
                        .toList(),
                subProject.contents(),
                subProject.funding().words(),
                subProject.funding().total(),
                subProject.source());
    }

    private void fundingLine(
            Scope scope,
            UUID planId,
            @Nullable UUID subProjectId,
            FundingEntry line,
            Source source,
            References references,
            Positions positions) {
        funding.enter(
                scope,
                new StatedFundingRequest(
                        planId,
                        subProjectId,
                        line.fundingSource(),
                        line.amount(),
                        line.pending(),
                        references.find(Kind.AGENCY, line.pendingWith()),
                        positions.next("funding"),
                        source));
    }

    private void duty(
            Scope scope, UUID planId, DutyEntry duty, PlanFile file, References references, Positions positions) {
        file.named(duty.agency(), duty.each())
                .forEach(agency -> duties.enter(
                        scope,
                        new DutyRequest(
                                planId,
                                references.get(Kind.AGENCY, agency),
                                duty.role(),
                                references.find(Kind.SUB_PROJECT, duty.subProject()),
                                references.find(Kind.POLICY, duty.policy()),
                                duty.text(),
                                positions.next("duty"),
                                duty.source())));
    }

    private void reportingDuty(
            Scope scope,
            UUID planId,
            ReportingDutyEntry duty,
            PlanFile file,
            References references,
            Positions positions) {
        file.named(duty.agency(), duty.each())
                .forEach(agency -> duties.enterReportingDuty(
                        scope,
                        new ReportingDutyRequest(
                                planId,
                                references.get(Kind.AGENCY, agency),
                                duty.recipients().stream()
                                        .map(recipient -> references.get(Kind.AGENCY, recipient))
                                        .toList(),
                                duty.periodic(),
                                duty.adHoc(),
                                duty.frequency(),
                                duty.dueWords(),
                                duty.clarity(),
                                duty.text(),
                                positions.next("reporting-duty"),
                                duty.source())));
    }
}
