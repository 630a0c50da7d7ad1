package vn.giamngheo.disbursement;

/** What a payment means for the books. */
public enum DisbursementKind {
    /** Tạm ứng: money that has left and is still to be accounted for. */
    ADVANCE,
    /** Thanh toán: money that is finally spent. */
    PAYMENT
}
