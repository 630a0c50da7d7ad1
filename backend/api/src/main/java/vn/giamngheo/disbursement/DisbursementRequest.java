package vn.giamngheo.disbursement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.shared.persistence.Texts;

/** A voucher's line as it is entered. */
@Schema(
        description =
                "A voucher's line; reason: why it is paid although the money was not there, or not yet; again: why it is entered"
                        + " although the register has the same already")
public record DisbursementRequest(
        @NotNull UUID planId,
        @NotNull UUID subProjectId,
        @NotNull FundingSource fundingSource,
        @NotNull CapitalKind capitalKind,
        @NotNull UUID agencyId,
        @NotNull DisbursementKind kind,

        @NotNull @Positive @Max(DisbursementRequest.MOST) @Schema(description = "VND")
        Long amount,

        @NotNull LocalDate paidOn,
        @NotBlank @Size(max = Texts.CODE) String voucher,
        @Nullable @Size(max = Texts.NAME) String payee,
        @Nullable @Size(max = Texts.PARAGRAPH) String content,
        @Nullable @Size(max = Texts.PARAGRAPH) String reason,
        @Nullable @Size(max = Texts.PARAGRAPH) String again) {
    /** More than any voucher, and far from where numbers get inexact in browsers. */
    static final long MOST = 100_000_000_000_000L;
}
