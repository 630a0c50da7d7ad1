package vn.giamngheo.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.disbursement.DisbursementFilter;
import vn.giamngheo.disbursement.DisbursementKind;
import vn.giamngheo.disbursement.DisbursementRequest;
import vn.giamngheo.disbursement.DisbursementService;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.plan.PlanFilter;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanSummary;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;

/** Enters the sample vouchers of the demo's plan once, after its sample decisions. */
@ApplicationScoped
class SamplePayments {
    private static final Logger LOG = Logger.getLogger(SamplePayments.class);
    private static final String FILE = "sample/payments-2024.csv";
    private static final int YEAR = 2024;
    private static final int FIELDS = 10;
    private static final PageRequest ALL = new PageRequest(100, null, null);

    private final DisbursementService disbursements;
    private final PlanService plans;
    private final ProjectService projects;
    private final AgencyService agencies;
    private final boolean wanted;

    SamplePayments(
            DisbursementService disbursements,
            PlanService plans,
            ProjectService projects,
            AgencyService agencies,
            @ConfigProperty(name = "giam-ngheo.sample-money") boolean wanted) {
        this.disbursements = disbursements;
        this.plans = plans;
        this.projects = projects;
        this.agencies = agencies;
        this.wanted = wanted;
    }

    /** After the decisions that grant what is paid. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1100) StartupEvent start) {
        if (!wanted) {
            return;
        }
        Scope keeper = Scope.system("sample");
        plans.list(keeper, new PlanFilter(YEAR, null, null, null), ALL).items().stream()
                .filter(plan -> plan.parentPlanId() == null)
                .filter(plan -> isEmpty(keeper, plan))
                .forEach(plan -> {
                    List<DisbursementRequest> vouchers = read(keeper, plan.id());
                    disbursements.enter(keeper, plan.id(), vouchers, index -> "/" + index, Provenance.SAMPLE);
                    LOG.infof("Sample vouchers: %d", vouchers.size());
                });
    }

    private boolean isEmpty(Scope keeper, PlanSummary plan) {
        return disbursements
                        .list(keeper, DisbursementFilter.ofPeriod(plan.id(), null, null), ALL)
                        .total()
                == 0;
    }

    private List<DisbursementRequest> read(Scope keeper, UUID planId) {
        Map<String, UUID> subProjects = projects.subProjectsOf(keeper, planId).stream()
                .collect(Collectors.toMap(SubProjectResponse::code, SubProjectResponse::id));
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> voucher(planId, subProjects, line.split("\\|", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                orNull(fields[9]));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
