package vn.giamngheo.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.audit.HistoryEntry;

/** One event of the trail, as the auditor sees it. */
@Schema(name = "AuditEvent", description = "One event of the trail: who, when, from where, what, before and after")
public record AuditEventResponse(
        @Schema(description = "Given in the order of entry") long number,
        Instant occurredAt,

        @Schema(description = "The sign-in name of who acted")
        String actor,

        @Schema(description = "The roles that they had then")
        List<String> roles,

        @Schema(description = "In whose place they acted; null for their own") @Nullable
        String onBehalfOf,

        @Schema(description = "The address that the request came from; null for the system itself") @Nullable
        String origin,

        @Schema(description = "The client by which it came") @Nullable
        String client,

        @Nullable String requestCode,
        String operation,
        AuditAction action,
        @Schema(description = "The kind of thing") String entity,

        @Schema(description = "Which one; null where a list was read") @Nullable
        UUID entityId,

        @Schema(description = "How things are called now whose ids stand in it, by these ids")
        Map<String, String> names,

        @Schema(description = "The fields that were changed; of a reading what was asked for, as after")
        List<HistoryEntry.Change> changes,

        @Schema(description = "The number of the seal that covers it; null where none does yet") @Nullable
        Long seal,

        @Nullable Instant sealedAt) {

    public AuditEventResponse {
        roles = List.copyOf(roles);
        names = Map.copyOf(names);
        changes = List.copyOf(changes);
    }

    /** The same with the names of what it refers to. */
    AuditEventResponse naming(Map<String, String> known) {
        return new AuditEventResponse(
                number,
                occurredAt,
                actor,
                roles,
                onBehalfOf,
                origin,
                client,
                requestCode,
                operation,
                action,
                entity,
                entityId,
                known,
                changes,
                seal,
                sealedAt);
    }
}
