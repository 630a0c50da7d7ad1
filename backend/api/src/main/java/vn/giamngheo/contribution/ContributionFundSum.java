package vn.giamngheo.contribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was given to one fund, and used of it.
 *
 * @param received VND given in money
 * @param used VND put to use
 * @param left what was given in money less what was used; what earlier years left is not known here
 * @param goodsValue VND, the estimated value of goods that were given
 * @param goodsWithoutValue how many gifts in goods nobody estimated
 * @param gifts how many gifts there were
 */
@Schema(description = "What was given to one fund, and used of it")
public record ContributionFundSum(
        ContributionFund fund,
        long received,
        long used,
        long left,
        long goodsValue,
        long goodsWithoutValue,
        long gifts) {}
