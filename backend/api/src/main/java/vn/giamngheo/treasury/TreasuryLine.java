package vn.giamngheo.treasury;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** One payment as the Treasury lists it; less than 0 where money came back. */
@Entity
class TreasuryLine extends Versioned {
    private UUID statementId;
    private int rowNumber;
    private String voucher;
    private LocalDate paidOn;
    private long amount;
    private @Nullable String payee;
    private @Nullable String content;

    protected TreasuryLine() {}

    TreasuryLine(UUID statementId, TreasurySheet.Line line) {
        this.statementId = statementId;
        rowNumber = line.row();
        voucher = line.voucher();
        paidOn = line.paidOn();
        amount = line.amount();
        payee = line.payee();
        content = line.content();
    }

    Reconciliation.Paid toPaid() {
        return new Reconciliation.Paid(voucher, paidOn, amount, payee, content, null, null, rowNumber);
    }
}
