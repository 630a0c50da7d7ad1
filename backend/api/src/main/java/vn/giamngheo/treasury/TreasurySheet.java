package vn.giamngheo.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetRow;

/** A Treasury's list as it was read: its rows are looked at once more, and are lines only where nothing is wrong. */
record TreasurySheet(SheetContent content, List<Line> lines) {

    /** A sound row. */
    record Line(
            int row,
            String voucher,
            LocalDate paidOn,
            long amount,
            @Nullable String payee,
            @Nullable String content) {}

    static TreasurySheet of(SheetContent content, TreasuryColumns columns, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            Long amount = row.money(TreasuryColumns.AMOUNT);
            LocalDate paidOn = row.date(TreasuryColumns.PAID_ON);
            if (amount != null && amount == 0) {
                row.refuse(TreasuryColumns.AMOUNT, "not-zero");
            }
            if (paidOn != null && paidOn.isAfter(today)) {
                row.refuse(TreasuryColumns.PAID_ON, "past-or-present");
            }
            String payee = columns.payee() == null ? null : row.text(TreasuryColumns.PAYEE);
            String told = columns.content() == null ? null : row.text(TreasuryColumns.CONTENT, Texts.PARAGRAPH);
            if (row.isSound()) {
                lines.add(new Line(
                        row.number(),
                        Objects.requireNonNull(row.text(TreasuryColumns.VOUCHER)),
                        Objects.requireNonNull(paidOn),
                        Objects.requireNonNull(amount),
                        payee,
                        told));
            }
        }
        return new TreasurySheet(content, lines);
    }

    String fingerprint() {
        return content.fingerprint();
    }

    @Nullable
    LocalDate first() {
        return lines.stream().map(Line::paidOn).min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    LocalDate last() {
        return lines.stream().map(Line::paidOn).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The day of the first of its lines, of which there is one. */
    LocalDate firstDay() {
        return Objects.requireNonNull(first());
    }

    /** The day of the last of its lines, of which there is one. */
    LocalDate lastDay() {
        return Objects.requireNonNull(last());
    }
}
