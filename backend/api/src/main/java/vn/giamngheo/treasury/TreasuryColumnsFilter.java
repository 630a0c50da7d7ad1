package vn.giamngheo.treasury;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which head of the list stands above what; what is absent is proposed. */
public record TreasuryColumnsFilter(
        @QueryParam("voucherHead") @Size(max = 200) @Parameter(description = "The head above the vouchers") @Nullable
        String voucherHead,

        @QueryParam("paidOnHead") @Size(max = 200) @Parameter(description = "The head above the days") @Nullable
        String paidOnHead,

        @QueryParam("amountHead") @Size(max = 200) @Parameter(description = "The head above the amounts") @Nullable
        String amountHead,

        @QueryParam("payeeHead") @Size(max = 200) @Parameter(description = "The head above the payees") @Nullable
        String payeeHead,

        @QueryParam("contentHead") @Size(max = 200) @Parameter(description = "The head above the contents") @Nullable
        String contentHead) {}
