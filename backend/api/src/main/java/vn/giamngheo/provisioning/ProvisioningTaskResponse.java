package vn.giamngheo.provisioning;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. */
@Schema(name = "ProvisioningTask", description = "That a unit in Keycloak is to be brought to what the register says")
public record ProvisioningTaskResponse(
        UUID id,
        @Nullable UUID agencyId,
        String code,
        @Nullable String agencyName,
        TaskCause cause,
        TaskState state,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable TaskFailure failure,
        List<DifferenceKind> mended,
        @Nullable String askedByName) {

    /** As the query gives it, with what was mended in one text. */
    ProvisioningTaskResponse(
            UUID id,
            @Nullable UUID agencyId,
            String code,
            @Nullable String agencyName,
            TaskCause cause,
            TaskState state,
            Instant createdAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant finishedAt,
            @Nullable TaskFailure failure,
            @Nullable String done,
            @Nullable String askedByName) {
        this(
                id,
                agencyId,
                code,
                agencyName,
                cause,
                state,
                createdAt,
                attempts,
                nextAttemptAt,
                finishedAt,
                failure,
                kinds(done),
                askedByName);
    }

    private static List<DifferenceKind> kinds(@Nullable String done) {
        return done == null || done.isEmpty()
                ? List.of()
                : Arrays.stream(done.split(" ", -1))
                        .map(DifferenceKind::valueOf)
                        .toList();
    }
}
