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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.decision.DecisionFilter;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.plan.PlanFilter;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanSummary;
import vn.giamngheo.shared.page.PageRequest;

/** Enters the sample decisions of the demo's plan once, where the installation asks for them. */
@ApplicationScoped
class SampleMoney {
    private static final Logger LOG = Logger.getLogger(SampleMoney.class);
    private static final String FILE = "sample/decisions-2024.csv";
    private static final int YEAR = 2024;
    private static final PageRequest ALL = new PageRequest(100, null, null);

    private final SampleDecisions decisions;
    private final DecisionService known;
    private final PlanService plans;
    private final boolean wanted;

    SampleMoney(
            SampleDecisions decisions,
            DecisionService known,
            PlanService plans,
            @ConfigProperty(name = "giam-ngheo.sample-money") boolean wanted) {
        this.decisions = decisions;
        this.known = known;
        this.plans = plans;
        this.wanted = wanted;
    }

    /** After the plan file has been loaded. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (!wanted) {
            return;
        }
        Scope reader = Scope.system("sample");
        plans.list(reader, new PlanFilter(YEAR, null, null, null), ALL).items().stream()
                .filter(plan -> plan.parentPlanId() == null)
                .filter(plan -> known.list(reader, ofPlan(plan), ALL).total() == 0)
                .forEach(plan -> {
                    Map<String, List<SampleLine>> lines = read();
                    lines.values().forEach(ofOne -> decisions.enter(plan.id(), ofOne));
                    LOG.infof("Sample decisions: %d", lines.size());
                });
    }

    private static DecisionFilter ofPlan(PlanSummary plan) {
        return new DecisionFilter(plan.id(), null, null, null, null, null, null);
    }

    /** The lines of the file by their decision, in its order. */
    private static Map<String, List<SampleLine>> read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SampleLine::of)
                    .collect(Collectors.groupingBy(SampleLine::decision, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Somebody who drafts, or issues, for whoever decides; two of them, as nobody does both. */
    static Scope acting(String who, String decider, boolean issues) {
        boolean ofUnit = !decider.isEmpty() && !decider.equals(SampleLine.ISSUER);
        Set<UnitRole> units =
                ofUnit ? Set.of(new UnitRole(decider, issues ? UnitRole.Role.HEAD : UnitRole.Role.OFFICER)) : Set.of();
        Set<ProgrammeRole> roles = ofUnit ? Set.of() : Set.of(issues ? ProgrammeRole.LEADER : ProgrammeRole.FINANCE);
        return new Scope("sample-" + who, "sample:" + who, "Dữ liệu mẫu", units, roles, Set.of(), List.of());
    }
}
