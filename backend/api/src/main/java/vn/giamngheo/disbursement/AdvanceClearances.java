package vn.giamngheo.disbursement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is accounted for of an advance.
 *
 * @param cleared all in all, what was taken back not counted
 * @param open what is still to be accounted for
 */
@Schema(description = "What is accounted for of an advance, and how")
public record AdvanceClearances(
        UUID disbursementId, long amount, long cleared, long open, List<AdvanceClearanceResponse> items) {}
