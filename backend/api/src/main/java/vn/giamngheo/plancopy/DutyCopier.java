package vn.giamngheo.plancopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.duty.ReportingDutyResponse;

/** Copies policies, duties and reporting duties. Where one agency succeeds several, it has once what each of them had. */
@ApplicationScoped
class DutyCopier {
    private final DutyService duties;

    DutyCopier(DutyService duties) {
        this.duties = duties;
    }

    /** What there is at most one duty of. */
    private record DutyKey(
            UUID agencyId,
            DutyRole role,
            @Nullable UUID subProjectId,
            @Nullable UUID policyId) {}

    private record ReportingKey(UUID agencyId, @Nullable String section) {}

    void copy(Scope scope, UUID planId, Copying copying, Holders holders) {
        duties.policiesOf(scope, planId).forEach(policy -> policy(scope, policy, copying));
        Map<DutyKey, DutyRequest> byKey = new LinkedHashMap<>();
        for (DutyResponse duty : duties.dutiesOf(scope, planId)) {
            DutyRequest copied = request(duty, copying, holders.of(duty.agencyId()));
            DutyKey key = new DutyKey(copied.agencyId(), copied.role(), copied.subProjectId(), copied.policyId());
            byKey.merge(key, copied, DutyCopier::both);
        }
        byKey.values().forEach(duty -> duties.enter(scope, duty));
        Map<ReportingKey, ReportingDutyRequest> reporting = new LinkedHashMap<>();
        for (ReportingDutyResponse duty : duties.reportingDutiesOf(scope, planId)) {
            ReportingDutyRequest copied = request(duty, copying, holders);
            reporting.putIfAbsent(
                    new ReportingKey(copied.agencyId(), copied.source().section()), copied);
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
    private static DutyRequest both(DutyRequest one, DutyRequest other) {
        return new DutyRequest(
                one.planId(),
                one.agencyId(),
                one.role(),
                one.subProjectId(),
                one.policyId(),
                one.text().contains(other.text()) ? one.text() : one.text() + "\n" + other.text(),
                one.position(),
                one.source());
    }

    private static ReportingDutyRequest request(ReportingDutyResponse duty, Copying copying, Holders holders) {
        Holders.Holder holder = holders.of(duty.agencyId());
        List<UUID> recipients = duty.recipientIds().stream()
                .map(id -> holders.of(id).agencyId())
                .distinct()
                .toList();
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
                copying.source(duty.source(), holder.remark()));
    }
}
