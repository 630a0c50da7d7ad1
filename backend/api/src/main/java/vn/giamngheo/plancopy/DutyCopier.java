package vn.giamngheo.plancopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.duty.Clarity;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.plan.CopiedSource;

/**
 * Copies policies, duties and reporting duties. Where one agency succeeds several, it has once what each of them had, and reports
 * nothing to itself.
 */
@ApplicationScoped
class DutyCopier {
    private static final String TO_ITSELF = "bỏ nơi nhận là chính đơn vị báo cáo";
    private final DutyService duties;

    DutyCopier(DutyService duties) {
        this.duties = duties;
    }

    /**
     * What there is at most one reporting duty of.
     *
     * @param alone which it is, where it names no section: each of those stands for itself
     */
    private record ReportingKey(
            UUID agencyId,
            @Nullable String section,
            @Nullable UUID alone) {}

    void copy(Scope scope, UUID planId, Copying copying, Holders holders) {
        duties.policiesOf(scope, planId).forEach(policy -> policy(scope, policy, copying));
        MergedDuties merged = new MergedDuties();
        for (DutyResponse duty : duties.dutiesOf(scope, planId)) {
            merged.add(request(duty, copying, holders.of(duty.agencyId())), duty.agencyId());
        }
        merged.all().forEach(duty -> duties.enter(scope, duty));
        Map<ReportingKey, ReportingDutyRequest> reporting = new LinkedHashMap<>();
        for (ReportingDutyResponse duty : duties.reportingDutiesOf(scope, planId)) {
            ReportingDutyRequest copied = request(duty, copying, holders);
            String section = copied.source().section();
            ReportingKey key = new ReportingKey(copied.agencyId(), section, section == null ? duty.id() : null);
            reporting.merge(key, copied, DutyCopier::both);
        }
        reporting.values().forEach(duty -> duties.enterReportingDuty(scope, duty));
    }

    private void policy(Scope scope, PolicyResponse policy, Copying copying) {
        copying.put(
                policy.id(),
                duties.enterPolicy(
                        scope,
                        new PolicyRequest(
                                copying.draftId(),
                                policy.code(),
                                policy.name(),
                                policy.kind(),
                                policy.text(),
                                policy.position(),
                                copying.source(policy.source()))));
    }

    private static DutyRequest request(DutyResponse duty, Copying copying, Holders.Holder holder) {
        return new DutyRequest(
                copying.draftId(),
                holder.agencyId(),
                duty.role(),
                copying.find(duty.subProjectId()),
                copying.find(duty.policyId()),
                duty.text(),
                duty.position(),
                copying.source(duty.source(), holder.remark()));
    }

    /** One duty with the words of both, each once. */
    static DutyRequest both(DutyRequest one, DutyRequest other) {
        return new DutyRequest(
                one.planId(),
                one.agencyId(),
                one.role(),
                one.subProjectId(),
                one.policyId(),
                both(one.text(), other.text()),
                one.position(),
                CopiedSource.ofBoth(one.source(), other.source()));
    }

    /** One reporting duty that asks for all that either does: to everybody, as often as the one that asks more often. */
    static ReportingDutyRequest both(ReportingDutyRequest one, ReportingDutyRequest other) {
        return new ReportingDutyRequest(
                one.planId(),
                one.agencyId(),
                Stream.concat(one.recipientIds().stream(), other.recipientIds().stream())
                        .distinct()
                        .toList(),
                one.periodic() || other.periodic(),
                one.adHoc() || other.adHoc(),
                Stream.of(one, other)
                        .flatMap(duty -> Stream.ofNullable(duty.frequency()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                CopiedSource.joined(one.dueWords(), other.dueWords()),
                one.clarity() == other.clarity() ? one.clarity() : Clarity.AMBIGUOUS,
                both(one.text(), other.text()),
                one.position(),
                CopiedSource.ofBoth(one.source(), other.source()));
    }

    private static String both(String text, String other) {
        return text.contains(other) ? text : text + "\n" + other;
    }

    private static ReportingDutyRequest request(ReportingDutyResponse duty, Copying copying, Holders holders) {
        Holders.Holder holder = holders.of(duty.agencyId());
        List<UUID> held = duty.recipientIds().stream()
                .map(id -> holders.of(id).agencyId())
                .distinct()
                .toList();
        List<UUID> recipients =
                held.stream().filter(id -> !id.equals(holder.agencyId())).toList();
        return new ReportingDutyRequest(
                copying.draftId(),
                holder.agencyId(),
                recipients,
                duty.periodic(),
                duty.adHoc(),
                duty.frequency(),
                duty.dueWords(),
                duty.clarity(),
                duty.text(),
                duty.position(),
                CopiedSource.remarked(
                        copying.source(duty.source(), holder.remark()),
                        recipients.size() == held.size() ? null : TO_ITSELF));
    }
}
