package vn.giamngheo.funding;

/** Where money comes from. */
public enum FundingSource {
    /** Vốn Trung ương. */
    CENTRAL,
    /** Vốn đối ứng của tỉnh. */
    PROVINCIAL_COUNTERPART,
    DISTRICT,
    COMMUNE,
    /** Lồng ghép: funds of the new-rural programme used together with these. */
    INTEGRATED_NEW_RURAL,
    /** Tín dụng ưu đãi of the Bank for Social Policies. */
    POLICY_CREDIT,
    /** Quỹ "Vì người nghèo". */
    FUND_FOR_THE_POOR,
    /** Businesses, donors, other lawful sources. */
    MOBILISED,
    /** What people and beneficiaries add themselves. */
    BENEFICIARY_CONTRIBUTION,
    /** The plan does not say. */
    UNSTATED
}
