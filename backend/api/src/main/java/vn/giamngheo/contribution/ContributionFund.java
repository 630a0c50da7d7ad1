package vn.giamngheo.contribution;

/** Where what is given goes. */
public enum ContributionFund {
    FUND_FOR_THE_POOR,
    OTHER
}
