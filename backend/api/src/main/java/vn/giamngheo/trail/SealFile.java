package vn.giamngheo.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seal to be kept elsewhere, where nobody who can change the database can change it: with it, the trail up to this seal can be
 * verified later, whatever has become of the database and its keys.
 */
@Schema(name = "SealFile", description = "A seal to be kept elsewhere")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SealFile(
        @Min(1) long number,
        @Min(1) long firstEventId,
        @Min(1) long lastEventId,
        @Min(1) int eventCount,

        @Pattern(regexp = "[0-9a-f]{64}") @NotNull String root,

        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String previousHash,

        @NotNull Instant sealedAt,

        @Pattern(regexp = "[0-9a-f]{16}") @NotNull String keyId,

        @Schema(description = "Ed25519 over the statement, in Base64") @Size(max = 200) @NotNull
        String signature,

        @Schema(description = "What was signed, in words") @Size(max = 1000) @Nullable
        String statement,

        @Schema(description = "The key that has signed, as PEM") @Size(max = 1000) @Nullable
        String publicKey) {

    static SealFile of(Seal seal, SealKeys keys) {
        return new SealFile(
                seal.number(),
                seal.firstEventId(),
                seal.lastEventId(),
                seal.eventCount(),
                seal.root(),
                seal.previousHash(),
                seal.sealedAt(),
                seal.keyId(),
                seal.signature(),
                seal.statement(),
                keys.key(seal.keyId()).map(SealKeys::pem).orElse(null));
    }

    Seal toSeal() {
        return new Seal(number, firstEventId, lastEventId, eventCount, root, previousHash, sealedAt, keyId, signature);
    }
}
