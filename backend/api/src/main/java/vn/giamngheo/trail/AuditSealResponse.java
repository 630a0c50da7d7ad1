package vn.giamngheo.trail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One seal, as the auditor sees it. */
@Schema(name = "AuditSeal", description = "A signed seal over events of the trail")
public record AuditSealResponse(
        long number,
        long firstEventId,
        long lastEventId,
        int eventCount,

        @Schema(description = "The root of the Merkle tree of its events, in hexadecimal digits")
        String root,

        @Schema(description = "The hash by which the next seal holds on to it")
        String hash,

        Instant sealedAt,
        @Schema(description = "Which key has signed it") String keyId) {

    static AuditSealResponse of(Seal seal) {
        return new AuditSealResponse(
                seal.number(),
                seal.firstEventId(),
                seal.lastEventId(),
                seal.eventCount(),
                seal.root(),
                seal.hash(),
                seal.sealedAt(),
                seal.keyId());
    }
}
