package vn.giamngheo.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What was given, or put to use.
 *
 * @param agencyId who keeps it: the Front, or a commune's People's Committee
 * @param giverKind of what was given; absent for what was put to use
 * @param anonymous whether the giver asked not to be named
 * @param amount VND; absent for goods
 * @param goods what was given instead of money, in words
 * @param estimatedValue of the goods; absent where nobody estimated it, which is not 0
 * @param document the receipt or decision that proves it
 * @param again why it is entered although the same is there already under that document
 */
public record ContributionRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        @NotNull ContributionEntry entry,
        @NotNull ContributionFund fund,
        @Nullable GiverKind giverKind,
        @Nullable @Size(min = 1, max = Texts.NAME) String giverName,
        boolean anonymous,
        @NotNull @PastOrPresent LocalDate datedOn,
        @Nullable @Positive @Max(MOST) Long amount,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String goods,
        @Nullable @Positive @Max(MOST) Long estimatedValue,
        @NotBlank @Size(max = Texts.PARAGRAPH) String purpose,
        @Nullable @Size(min = 1, max = Texts.NAME) String document,
        @Nullable @Size(min = 1, max = Texts.PARAGRAPH) String again,
        @NotNull @Valid Source source) {
    /** More than any gift, and far from where numbers get inexact in browsers. */
    static final long MOST = 100_000_000_000_000L;

    /** Whether what was given has a giver, and what was used has none. */
    @AssertTrue(message = "/giverName")
    public boolean isGivenBySomebody() {
        return entry == ContributionEntry.USED
                ? giverKind == null && giverName == null && !anonymous
                : giverKind != null && giverName != null;
    }

    /** Whether it is money or goods; only goods have an estimated value. */
    @AssertTrue(message = "/amount")
    public boolean isMoneyOrGoods() {
        return amount == null ? goods != null : goods == null && estimatedValue == null;
    }
}
