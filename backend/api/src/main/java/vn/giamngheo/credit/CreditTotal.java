package vn.giamngheo.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** Totals of one programme in one commune, to the end of a month. */
@Entity
class CreditTotal extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private UUID areaId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CreditProgramme programme;

    @Column(updatable = false)
    private LocalDate month;

    private int loans;
    private long lent;
    private long outstanding;
    private int households;
    private @Nullable String note;

    @Embedded
    private Source source;

    protected CreditTotal() {}

    CreditTotal(CreditTotalRequest request) {
        planId = request.planId();
        agencyId = request.agencyId();
        areaId = request.areaId();
        programme = request.programme();
        month = request.month();
        describe(request);
    }

    CreditTotal(UUID planId, UUID agencyId, CreditRow row, Source source) {
        this.planId = planId;
        this.agencyId = agencyId;
        areaId = row.key().areaId();
        programme = row.key().programme();
        month = row.key().month();
        this.source = source;
        tell(row, source);
    }

    /** Tells the figures anew; what they are of stays. */
    void change(CreditTotalRequest request) {
        fixed("/planId", planId, request.planId());
        fixed("/agencyId", agencyId, request.agencyId());
        fixed("/areaId", areaId, request.areaId());
        fixed("/programme", programme, request.programme());
        fixed("/month", month, request.month());
        describe(request);
    }

    /** Takes the figures of a sheet, which are from then on the word of whoever sent it. */
    final void tell(CreditRow row, Source teller) {
        loans = row.loans();
        lent = row.lent();
        outstanding = row.outstanding();
        households = row.households();
        if (row.noted()) {
            note = row.note();
        }
        source = teller;
    }

    /** Whether a sheet tells the same figures. */
    boolean tells(CreditRow row) {
        return loans == row.loans()
                && lent == row.lent()
                && outstanding == row.outstanding()
                && households == row.households()
                && (!row.noted() || Objects.equals(note, row.note()));
    }

    /** The figures by the keys of the sheet's form. */
    Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put("loans", loans);
        figures.put("lent", lent);
        figures.put("outstanding", outstanding);
        figures.put("households", households);
        figures.put("note", note);
        return figures;
    }

    CreditRow.Key key() {
        return new CreditRow.Key(areaId, programme, month);
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    private void describe(CreditTotalRequest request) {
        loans = request.loans();
        lent = request.lent();
        outstanding = request.outstanding();
        households = request.households();
        note = request.note();
        source = request.source();
    }

    private static void fixed(String pointer, Object known, Object asked) {
        if (!known.equals(asked)) {
            throw ProblemException.invalidField(pointer, "fixed");
        }
    }
}
