package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.OpenDrafts;

/** Tells whoever closes plans which of their amendments are being drafted. */
@ApplicationScoped
class DraftAmendments implements OpenDrafts {
    private final AmendmentRepository amendments;

    DraftAmendments(AmendmentRepository amendments) {
        this.amendments = amendments;
    }

    @Override
    public List<OpenDraft> of(Scope scope, Set<UUID> planIds) {
        return amendments.drafts(scope, planIds).stream()
                .map(draft -> new OpenDraft(draft.id(), draft.planId(), draft.ordinal()))
                .toList();
    }
}
