package vn.giamngheo.disbursement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines that were entered together. */
@Schema(name = "Disbursements", description = "Lines that were entered together")
public record DisbursementsResponse(List<DisbursementResponse> items) {}
