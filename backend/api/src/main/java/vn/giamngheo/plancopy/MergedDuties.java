package vn.giamngheo.plancopy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.plan.CopiedSource;

/**
 * Duties as those have them who carry agencies on: what several had of one thing, and one has now, is one duty with the words of
 * all. Who leads by what one of them had does not coordinate the same by what another had; what one agency had both, it keeps both.
 */
final class MergedDuties {
    /** Each leaves no room beside it for those behind it. */
    private static final List<DutyRole> LEADING = List.of(DutyRole.LEAD, DutyRole.CO_LEAD, DutyRole.COORDINATE);

    private static final Map<DutyRole, String> REMARKS = Map.of(
            DutyRole.CO_LEAD, "gộp cả phần đồng chủ trì, nay là một đơn vị",
            DutyRole.COORDINATE, "gộp cả phần phối hợp, nay là một đơn vị");

    private final Map<Key, Merged> byKey = new LinkedHashMap<>();

    /** What there is at most one duty of. */
    private record Key(
            UUID agencyId,
            DutyRole role,
            @Nullable UUID subProjectId,
            @Nullable UUID policyId) {
        Key as(DutyRole other) {
            return new Key(agencyId, other, subProjectId, policyId);
        }
    }

    /** One duty, and which agencies had it. */
    private record Merged(DutyRequest duty, Set<UUID> had) {
        Merged with(Merged other) {
            return new Merged(
                    DutyCopier.both(duty, other.duty),
                    Stream.concat(had.stream(), other.had.stream()).collect(Collectors.toSet()));
        }
    }

    /** Adds a duty as it is to be, with the agency that had it. */
    void add(DutyRequest duty, UUID had) {
        Key key = new Key(duty.agencyId(), duty.role(), duty.subProjectId(), duty.policyId());
        byKey.merge(key, new Merged(duty, Set.of(had)), Merged::with);
    }

    /** All of them, each once. */
    List<DutyRequest> all() {
        List.copyOf(byKey.keySet()).forEach(this::giveWay);
        return byKey.values().stream().map(Merged::duty).toList();
    }

    private void giveWay(Key weaker) {
        Merged gone = Objects.requireNonNull(byKey.get(weaker));
        LEADING.stream()
                .limit(Math.max(0, LEADING.indexOf(weaker.role())))
                .map(weaker::as)
                .filter(key -> byKey.containsKey(key)
                        && !Objects.requireNonNull(byKey.get(key)).had().equals(gone.had()))
                .findFirst()
                .ifPresent(stronger -> {
                    byKey.remove(weaker);
                    byKey.computeIfPresent(stronger, (key, leads) -> over(leads, gone));
                });
    }

    private static Merged over(Merged leads, Merged gone) {
        Merged both = leads.with(gone);
        DutyRequest duty = both.duty();
        return new Merged(
                new DutyRequest(
                        duty.planId(),
                        duty.agencyId(),
                        duty.role(),
                        duty.subProjectId(),
                        duty.policyId(),
                        duty.text(),
                        duty.position(),
                        CopiedSource.remarked(
                                duty.source(), REMARKS.get(gone.duty().role()))),
                both.had());
    }
}
