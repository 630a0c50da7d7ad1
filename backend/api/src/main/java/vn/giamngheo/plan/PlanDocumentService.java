package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.ProblemException;

/** Writes a plan's document: legal bases, recipients, annexes, and the plan's extent. {@link PlanService} shows them. */
@ApplicationScoped
@Transactional
public class PlanDocumentService {
    private final PlanRepository documents;
    private final PlanService plans;
    private final PlanExtents extents;

    PlanDocumentService(PlanRepository documents, PlanService plans, PlanExtents extents) {
        this.documents = documents;
        this.plans = plans;
        this.extents = extents;
    }

    /** Writes the lists and the extent anew. What stays as it is, where it is, counts as not touched. */
    @Audited("plan.document")
    public PlanResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid PlanDocumentRequest request) {
        Plan plan = documents.one(scope, id).orElseThrow(() -> ProblemException.notFound("plan", id));
        ifMatch.require(plan.version());
        PlanResponse before = plan.toResponse();
        List<Provenance> touched = new ArrayList<>();
        touch(
                touched,
                before.legalBases(),
                request.legalBases(),
                basis -> basis.source().provenance());
        touch(
                touched,
                before.recipients(),
                request.recipients(),
                line -> line.source().provenance());
        touch(touched, byNumber(before.annexes()), byNumber(request.annexes()));
        PlanExtent extent = request.extent();
        boolean isExtentTouched = extent != null && !extent.agreesWith(before.extent());
        if (isExtentTouched) {
            touched.add(Provenance.STATED);
        }
        // Two who only kept others from writing until they write themselves would wait for each other.
        plans.requireEditableAlone(scope, id, touched.toArray(Provenance[]::new));
        if (!touched.isEmpty()) {
            if (extent != null && isExtentTouched) {
                extents.require(scope, plan, extent);
            }
            replace(plan.legalBases(), LegalBasis::toView, request.legalBases(), LegalBasis::new);
            replace(plan.recipients(), Recipient::toView, request.recipients(), Recipient::new);
            replaceAnnexes(plan.annexes(), request.annexes());
            if (extent != null && isExtentTouched) {
                plan.change(extent);
            }
            // The lists are the plan's: who read them before has read another version.
            documents.getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            documents.flush();
        }
        return plan.toResponse();
    }

    /** Whose word is touched where the lists differ: at the same place in both, or in one alone. */
    private static <T> void touch(
            List<Provenance> touched, List<T> before, List<T> after, Function<T, Provenance> provenance) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            T old = i < before.size() ? before.get(i) : null;
            T now = i < after.size() ? after.get(i) : null;
            if (old != null && !old.equals(now)) {
                touched.add(provenance.apply(old));
            }
            if (now != null && !now.equals(old)) {
                touched.add(provenance.apply(now));
            }
        }
    }

    private static void touch(List<Provenance> touched, Map<Integer, AnnexView> before, Map<Integer, AnnexView> after) {
        before.forEach((number, annex) -> {
            if (!annex.equals(after.get(number))) {
                touched.add(annex.source().provenance());
            }
        });
        after.forEach((number, annex) -> {
            if (!annex.equals(before.get(number))) {
                touched.add(annex.source().provenance());
            }
        });
    }

    private static Map<Integer, AnnexView> byNumber(List<AnnexView> annexes) {
        return annexes.stream().collect(Collectors.toMap(AnnexView::number, Function.identity()));
    }

    private static <E, V> void replace(
            List<E> entries, Function<E, V> toView, List<V> wanted, BiFunction<Integer, V, E> entry) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i == entries.size()) {
                entries.add(entry.apply(i + 1, wanted.get(i)));
            } else if (!toView.apply(entries.get(i)).equals(wanted.get(i))) {
                entries.set(i, entry.apply(i + 1, wanted.get(i)));
            }
        }
        while (entries.size() > wanted.size()) {
            entries.remove(entries.size() - 1);
        }
    }

    /** An annex keeps its row: indicators refer to it. */
    private static void replaceAnnexes(List<Annex> annexes, List<AnnexView> wanted) {
        Map<Integer, AnnexView> byNumber = byNumber(wanted);
        annexes.removeIf(annex -> !byNumber.containsKey(annex.number()));
        for (Annex annex : annexes) {
            AnnexView view = byNumber.remove(annex.number());
            if (view != null) {
                annex.change(view);
            }
        }
        byNumber.values().forEach(view -> annexes.add(new Annex(view)));
    }
}
