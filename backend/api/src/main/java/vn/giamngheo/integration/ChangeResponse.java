package vn.giamngheo.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/**
 * Something that happened, with the codes that other systems know it by.
 *
 * @param position where it stands in the order of commits
 * @param agencyCode whose report or decision it is
 * @param areaCode the code of that agency's area
 * @param verifierCode who verifies the section; absent where the programme's manager does, or the section is out of sight by now
 * @param coVerifierCode the other of two agencies of which one suffices; absent where one verifies
 * @param dueOn the day on which an overdue report was due
 * @param href the path where what it is about is read
 */
@Schema(name = "Change", description = "Something that happened: what, when, and where to read it; no figures")
public record ChangeResponse(
        UUID id,

        @Schema(description = "Where it stands in the order of commits: messages may overtake each other")
        long position,

        DataEventKind kind,
        Instant occurredAt,
        UUID planId,
        int planYear,
        @Nullable UUID roundId,
        @Nullable String roundName,
        @Nullable Frequency frequency,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        @Nullable UUID reportId,
        @Nullable UUID sectionId,
        @Nullable String agencyCode,
        @Nullable String areaCode,
        @Nullable String verifierCode,
        @Nullable String coVerifierCode,
        @Nullable UUID decisionId,
        @Nullable String decisionNumber,
        @Nullable LocalDate dueOn,

        @Schema(description = "The path where what it is about is read")
        String href) {

    /** As it is read from the database. */
    ChangeResponse(
            UUID id,
            long position,
            DataEventKind kind,
            Instant occurredAt,
            UUID planId,
            int planYear,
            @Nullable UUID roundId,
            @Nullable String roundName,
            @Nullable Frequency frequency,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable UUID reportId,
            @Nullable UUID sectionId,
            @Nullable String agencyCode,
            @Nullable String areaCode,
            @Nullable String verifierCode,
            @Nullable String coVerifierCode,
            @Nullable UUID decisionId,
            @Nullable String decisionNumber,
            @Nullable LocalDate dueOn) {
        this(
                id,
                position,
                kind,
                occurredAt,
                planId,
                planYear,
                roundId,
                roundName,
                frequency,
                dataFrom,
                dataTo,
                reportId,
                sectionId,
                agencyCode,
                areaCode,
                verifierCode,
                coVerifierCode,
                decisionId,
                decisionNumber,
                dueOn,
                href(roundId, reportId, decisionId));
    }

    private static String href(@Nullable UUID roundId, @Nullable UUID reportId, @Nullable UUID decisionId) {
        if (decisionId != null) {
            return "/api/v1/decisions/" + decisionId;
        }
        return reportId == null ? "/api/v1/rounds/" + roundId : "/api/v1/reports/" + reportId;
    }
}
