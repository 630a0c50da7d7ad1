package vn.giamngheo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One write in the life of a thing, as the API shows it. */
@Schema(description = "One write in the life of a thing: who, when, in which operation, and what it changed")
public record HistoryEntry(
        long id,
        Instant occurredAt,

        @Schema(description = "The sign-in name of whoever acted")
        String actor,

        @Schema(description = "In whose place they acted, e.g. KT. CHỦ TỊCH, UBND huyện; null for their own") @Nullable
        String onBehalfOf,

        @Schema(description = "What was done, e.g. agency.end")
        String operation,

        @Schema(description = "Which part of the thing was written, e.g. support-content; null for the thing itself")
        @Nullable
        String part,

        Action action,
        List<Change> changes,

        @Schema(description = "The code of the request that wrote") @Nullable
        String requestCode,

        @Schema(description = "The amendment of the plan that was issued with this write; null for any other write")
        @Nullable
        Amendment amendment) {

    /** The same without what it says of one field, for whom that is not meant. */
    public HistoryEntry without(String field) {
        return new HistoryEntry(
                id,
                occurredAt,
                actor,
                onBehalfOf,
                operation,
                part,
                action,
                changes.stream().filter(change -> !change.field().equals(field)).toList(),
                requestCode,
                amendment);
    }

    /** The document that changed what an issued plan states. */
    @Schema(name = "HistoryAmendment", description = "The amendment that changed what an issued plan states")
    public record Amendment(UUID id, int ordinal, @Nullable String number) {}

    /** What a write does to a row. */
    @Schema(name = "HistoryAction")
    public enum Action {
        INSERT,
        UPDATE,
        DELETE
    }

    /** One field that a write changed; null where there was, or is, nothing. */
    @Schema(name = "HistoryChange", description = "One field that a write changed; null where there is nothing")
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}
}
