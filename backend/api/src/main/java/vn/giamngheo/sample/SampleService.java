package vn.giamngheo.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.decision.DecisionFilter;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.shared.page.PageRequest;

/** Enters the sample money of a plan: all of it or, where something goes wrong on the way, nothing. */
@ApplicationScoped
class SampleService {
    private static final PageRequest ALL = new PageRequest(100, null, null);

    private final SampleDecisions decisions;
    private final SamplePayments payments;
    private final DecisionService known;
    private final EntityManager entityManager;

    SampleService(
            SampleDecisions decisions, SamplePayments payments, DecisionService known, EntityManager entityManager) {
        this.decisions = decisions;
        this.payments = payments;
        this.known = known;
        this.entityManager = entityManager;
    }

    /** Enters decisions and vouchers into a plan that has no decisions yet; tells whether it did. */
    @Transactional
    boolean enter(UUID planId) {
        // Two instances may start at the same moment: the second waits here, and then finds what the first has entered.
        entityManager
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('giam-ngheo sample money'))", Integer.class)
                .getSingleResult();
        DecisionFilter ofPlan = new DecisionFilter(planId, null, null, null, null, null, null);
        if (known.list(Scope.system("sample"), ofPlan, ALL).total() > 0) {
            return false;
        }
        decisions.enter(planId);
        payments.enter(planId);
        return true;
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
