package vn.giamngheo.plancopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Assignment;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.CopiedSource;
import vn.giamngheo.shared.persistence.Provenance;

/** Copies indicators, each behind the one that it is part of. */
@ApplicationScoped
class IndicatorCopier {
    private final IndicatorService indicators;

    IndicatorCopier(IndicatorService indicators) {
        this.indicators = indicators;
    }

    void copy(Scope scope, UUID planId, Copying copying, Holders holders) {
        Deque<IndicatorResponse> waiting = new ArrayDeque<>(indicators.indicatorsOf(scope, planId));
        while (!waiting.isEmpty()) {
            IndicatorResponse indicator = waiting.removeFirst();
            if (copying.has(indicator.parentId())) {
                copying.put(indicator.id(), indicators.enter(scope, request(indicator, copying, holders)));
            } else {
                waiting.addLast(indicator);
            }
        }
    }

    private static IndicatorRequest request(IndicatorResponse indicator, Copying copying, Holders holders) {
        return new IndicatorRequest(
                copying.draftId(),
                indicator.code(),
                indicator.name(),
                indicator.words(),
                indicator.unit(),
                indicator.kind(),
                indicator.nature(),
                indicator.direction(),
                indicator.decimals(),
                indicator.numeratorLabel(),
                indicator.denominatorLabel(),
                copying.find(indicator.parentId()),
                indicator.parts(),
                assignment(indicator.assignment(), holders),
                copying.find(indicator.annexId()),
                indicator.subProjectIds().stream().map(copying::copyOf).toList(),
                indicator.policyIds().stream().map(copying::copyOf).toList(),
                indicator.position(),
                copying.source(indicator.source()));
    }

    private static Assignment assignment(Assignment assignment, Holders holders) {
        Optional<Holders.Holder> collector = holders.orNobody(assignment.collectorId());
        Optional<Holders.Holder> verifier = holders.orNobody(assignment.verifierId());
        // Where one agency carries on the work of both, one verifies.
        Optional<Holders.Holder> coVerifier = holders.orNobody(assignment.coVerifierId())
                .filter(other ->
                        verifier.stream().noneMatch(one -> one.agencyId().equals(other.agencyId())));
        String remark = CopiedSource.joined(
                CopiedSource.joined(
                        collector.map(one -> one.remarkOn("nơi báo số liệu")).orElse(null),
                        verifier.map(one -> one.remarkOn("cơ quan kiểm tra số liệu"))
                                .orElse(null)),
                coVerifier.map(one -> one.remarkOn("cơ quan cùng kiểm tra")).orElse(null));
        return new Assignment(
                assignment.level(),
                collector.map(Holders.Holder::agencyId).orElse(null),
                assignment.frequency(),
                verifier.map(Holders.Holder::agencyId).orElse(null),
                coVerifier.map(Holders.Holder::agencyId).orElse(null),
                Provenance.ASSUMED,
                CopiedSource.joined(assignment.note(), remark));
    }
}
