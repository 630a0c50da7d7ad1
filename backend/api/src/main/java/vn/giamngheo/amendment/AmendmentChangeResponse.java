package vn.giamngheo.amendment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;

/** One change of an amendment as the API shows it, what the thing said beside what it is to say. */
@Schema(name = "AmendmentChange", description = "One change of an amendment: what a thing said, and what it is to say")
public record AmendmentChangeResponse(
        UUID id,
        UUID amendmentId,

        @Schema(description = "In which order they are applied, from 1")
        int position,

        AmendmentKind kind,
        AmendmentOperation operation,

        @Schema(
                description =
                        "What is new has its id from the first word on: the same draft may refer to it, and it keeps it")
        UUID thingId,

        @Schema(description = "The version of the thing that the change is based on") @Nullable
        Integer thingVersion,

        @Schema(description = "What the thing said when the change was drafted; null for what is new") @Nullable
        AmendmentContent before,

        @Schema(description = "What it is to say; null for what is removed") @Nullable
        AmendmentContent after,

        @Schema(
                description =
                        "What the things are called that both refer to, as of the last word of the draft, or as of the day on which the"
                                + " amendment was issued; null of what was drafted before names were kept")
        @Nullable
        List<AmendmentName> called,

        @Schema(description = "Whether the thing has changed since; the draft can't be issued then")
        boolean outdated,

        int version)
        implements Tagged {}
