package vn.giamngheo.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** The amendments of plans that are being drafted; the amendment feature tells. */
public interface OpenDrafts {
    /** Those of these plans. Asked on behalf of the system too: a draft counts whether its caller sees it or not. */
    List<OpenDraft> of(Scope scope, Set<UUID> planIds);

    /** A draft, by what people call it: which amendment of which plan. */
    record OpenDraft(UUID id, UUID planId, int ordinal) {}
}
