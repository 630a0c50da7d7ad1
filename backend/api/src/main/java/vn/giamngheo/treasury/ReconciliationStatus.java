package vn.giamngheo.treasury;

/** How a voucher of the Treasury's list and of the register agree. */
public enum ReconciliationStatus {
    MATCHED,
    /** Both know the voucher, with different amounts. */
    DIFFERENT_AMOUNT,
    /** The Treasury has paid, and the register does not know it. */
    MISSING_HERE,
    /** The register has it, and the Treasury's list does not. */
    MISSING_THERE
}
