package vn.giamngheo.sample;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.decision.DecisionFilter;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.round.RoundFilter;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.shared.page.PageRequest;

/** Enters the sample money and reports of a plan: all of it or, where something goes wrong on the way, nothing. */
@ApplicationScoped
class SampleService {
    /** A weak machine that starts other things beside it takes its time. */
    private static final int SECONDS = 600;

    private static final Duration WAIT = Duration.ofMillis(200);

    private static final PageRequest ALL = new PageRequest(100, null, null);

    private final SampleDecisions decisions;
    private final SamplePayments payments;
    private final SampleReports reports;
    private final DecisionService known;
    private final RoundService rounds;
    private final EntityManager entityManager;
    private final Sight sight;

    SampleService(
            SampleDecisions decisions,
            SamplePayments payments,
            SampleReports reports,
            DecisionService known,
            RoundService rounds,
            EntityManager entityManager,
            Sight sight) {
        this.decisions = decisions;
        this.payments = payments;
        this.reports = reports;
        this.known = known;
        this.rounds = rounds;
        this.entityManager = entityManager;
        this.sight = sight;
    }

    /** The district's plans of the year, from a file, that have no money or no rounds yet; asked at each start, and so at once. */
    @Transactional
    List<UUID> plansWithout(int year) {
        List<?> ids =
                entityManager.createNativeQuery("""
                        select p.id from plan p
                         where p.year = :year and p.parent_plan_id is null and p.loaded_from is not null
                           and (not exists (select 1 from decision d where d.plan_id = p.id)
                                or not exists (select 1 from reporting_round r where r.plan_id = p.id))
                        """).setParameter("year", year).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Enters decisions, vouchers, rounds and reports into a plan, each kind where it has none yet; tells whether it did. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    boolean enter(UUID planId, int year) {
        waitForOthers();
        return sight.asSystem("sample", keeper -> enter(keeper, planId, year));
    }

    private boolean enter(Scope keeper, UUID planId, int year) {
        DecisionFilter ofPlan = new DecisionFilter(planId, null, null, null, null, null, null);
        boolean withoutMoney = known.list(keeper, ofPlan, ALL).total() == 0;
        if (withoutMoney) {
            decisions.enter(planId);
            payments.enter(planId);
        }
        boolean withoutRounds = rounds.list(keeper, new RoundFilter(planId, null, null, null), ALL)
                        .total()
                == 0;
        if (withoutRounds) {
            reports.enter(planId, year, this::letGo);
        }
        return withoutMoney || withoutRounds;
    }

    /**
     * Two instances may start at the same moment: the second waits here, and then finds what the first has entered. It asks again
     * and again, as an answer that is this long in coming would be taken for a lost connection.
     */
    private void waitForOthers() {
        while (!(Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('giam-ngheo sample money'))")
                .getSingleResult()) {
            try {
                Thread.sleep(WAIT);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while another instance enters the sample", stopped);
            }
        }
    }

    /** Holds no longer what has been written: each later write would look through all of it. */
    private void letGo() {
        entityManager.flush();
        entityManager.clear();
    }

    /** The lines of a sample file that say something. */
    static List<String> lines(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
