package vn.giamngheo.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.disbursement.DisbursementKind;
import vn.giamngheo.disbursement.DisbursementRequest;
import vn.giamngheo.disbursement.DisbursementService;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;

/** Enters the sample vouchers of a plan, after its sample decisions. */
@ApplicationScoped
class SamplePayments {
    private static final String FILE = "sample/payments-2024.csv";
    private static final int FIELDS = 10;

    private final DisbursementService disbursements;
    private final ProjectService projects;
    private final AgencyService agencies;

    SamplePayments(DisbursementService disbursements, ProjectService projects, AgencyService agencies) {
        this.disbursements = disbursements;
        this.projects = projects;
        this.agencies = agencies;
    }

    void enter(UUID planId) {
        Scope keeper = Scope.system("sample", "Dữ liệu mẫu");
        Map<String, UUID> subProjects = projects.subProjectsOf(keeper, planId).stream()
                .collect(Collectors.toMap(SubProjectResponse::code, SubProjectResponse::id));
        List<DisbursementRequest> vouchers = SampleService.lines(FILE).stream()
                .map(line -> voucher(planId, subProjects, line.split("\\|", -1)))
                .toList();
        disbursements.enter(keeper, planId, vouchers, index -> "/" + index, Provenance.SAMPLE);
    }

    private DisbursementRequest voucher(UUID planId, Map<String, UUID> subProjects, String[] fields) {
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Not a sample voucher: " + String.join("|", fields));
        }
        LocalDate day = LocalDate.parse(fields[0]);
        return new DisbursementRequest(
                planId,
                Objects.requireNonNull(subProjects.get(fields[3]), fields[3]),
                FundingSource.valueOf(fields[4]),
                CapitalKind.RECURRENT,
                agencies.idOf(fields[2], day).orElseThrow(),
                DisbursementKind.valueOf(fields[5]),
                Long.valueOf(fields[6]),
                day,
                fields[1],
                fields[7],
                fields[8],
                orNull(fields[9]),
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
