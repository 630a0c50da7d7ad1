package vn.giamngheo.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** What the lines of a draft must obey together, and before the books, to be issued on a day. */
@ApplicationScoped
class IssueRules {
    /** More is taken from an account than it holds: the one rule that is about the books and not about the draft. */
    static final String MORE_THAN_HELD = "more-than-held";

    private final AgencyService agencies;
    private final LedgerRepository ledger;

    IssueRules(AgencyService agencies, LedgerRepository ledger) {
        this.agencies = agencies;
        this.ledger = ledger;
    }

    /** What is at fault; the books are read as they are now. */
    List<FieldError> of(
            Scope scope,
            PlanResponse plan,
            Decision decision,
            List<DecisionLineRequest> lines,
            long lineTotal,
            LocalDate day) {
        List<FieldError> errors = new ArrayList<>();
        if (lines.isEmpty()) {
            errors.add(new FieldError("/lines", "not-empty", Map.of()));
        }
        Long stated = decision.statedTotal();
        // A document that cuts states how much, without a sign.
        if (stated != null && stated != Math.abs(lineTotal)) {
            errors.add(new FieldError(
                    "/statedTotal",
                    "total-differs",
                    Map.of("stated", stated.toString(), "lines", Long.toString(lineTotal))));
        }
        inForce(scope, lines, day, errors);
        if (decision.kind() == DecisionKind.TRANSFER) {
            zeroSum(lines, errors);
        }
        holdings(scope, plan, decision, lines, day, errors);
        givenBefore(scope, plan, decision, lines, errors);
        return errors;
    }

    private void inForce(Scope scope, List<DecisionLineRequest> lines, LocalDate day, List<FieldError> errors) {
        Set<UUID> ids = new HashSet<>();
        lines.forEach(line -> {
            addIfThere(ids, line.fromAgencyId());
            addIfThere(ids, line.toAgencyId());
        });
        Map<UUID, AgencyResponse> known = agencies.withIds(scope, ids).stream()
                .collect(Collectors.toMap(AgencyResponse::id, Function.identity()));
        for (int i = 0; i < lines.size(); i++) {
            requireInForce(known.get(lines.get(i).fromAgencyId()), day, "/lines/" + i + "/fromAgencyId", errors);
            requireInForce(known.get(lines.get(i).toAgencyId()), day, "/lines/" + i + "/toAgencyId", errors);
        }
    }

    private static void requireInForce(
            @Nullable AgencyResponse agency, LocalDate day, String pointer, List<FieldError> errors) {
        if (agency != null && !agency.existsOn(day)) {
            errors.add(new FieldError(pointer, "not-in-force", Map.of()));
        }
    }

    /** Money turns neither into another source nor into another kind of capital: for each, what leaves enters. */
    private static void zeroSum(List<DecisionLineRequest> lines, List<FieldError> errors) {
        Map<FundingSource, Map<CapitalKind, Long>> sums = new EnumMap<>(FundingSource.class);
        for (DecisionLineRequest line : lines) {
            long change = line.fromAgencyId() == null ? line.amount() : line.toAgencyId() == null ? -line.amount() : 0;
            sums.computeIfAbsent(line.fundingSource(), source -> new EnumMap<>(CapitalKind.class))
                    .merge(line.capitalKind(), change, Long::sum);
        }
        sums.forEach((source, byKind) -> byKind.forEach((kind, sum) -> {
            if (sum != 0) {
                errors.add(new FieldError(
                        "/lines",
                        "transfer-sums-to-zero",
                        Map.of(
                                "fundingSource",
                                source.name(),
                                "capitalKind",
                                kind.name(),
                                "difference",
                                sum.toString())));
            }
        }));
    }

    private void holdings(
            Scope scope,
            PlanResponse plan,
            Decision decision,
            List<DecisionLineRequest> lines,
            LocalDate day,
            List<FieldError> errors) {
        Map<BooksKey, Long> changes = new HashMap<>();
        for (DecisionLineRequest line : lines) {
            UUID from = line.fromAgencyId();
            UUID to = line.toAgencyId();
            if (from != null) {
                changes.merge(keyOf(line, from), -line.amount(), Long::sum);
            }
            if (to != null) {
                changes.merge(keyOf(line, to), line.amount(), Long::sum);
            }
        }
        Set<UUID> losing = changes.entrySet().stream()
                .filter(change -> change.getValue() < 0)
                .map(change -> change.getKey().agencyId())
                .collect(Collectors.toSet());
        if (losing.isEmpty()) {
            return;
        }
        Books books = new Books(ledger.movements(scope, plan.id(), losing));
        boolean superior = decision.authority() == DecisionAuthority.SUPERIOR;
        for (int i = 0; i < lines.size(); i++) {
            DecisionLineRequest line = lines.get(i);
            UUID from = line.fromAgencyId();
            if (from == null || (superior && line.flagReason() != null)) {
                continue;
            }
            BooksKey key = keyOf(line, from);
            long change = Objects.requireNonNull(changes.get(key));
            long held = superior ? books.held(key) : books.available(key, day);
            if (change < 0 && held + change < 0) {
                Map<String, String> params = Map.of(
                        "held",
                        Long.toString(held),
                        "taken",
                        Long.toString(-change),
                        "short",
                        Long.toString(-held - change));
                errors.add(
                        superior
                                ? new FieldError("/lines/" + i + "/flagReason", "reason-required", params)
                                : new FieldError("/lines/" + i + "/amount", MORE_THAN_HELD, params));
            }
        }
    }

    /** An agency below the plan's issuer takes back no more than it has given. */
    private void givenBefore(
            Scope scope,
            PlanResponse plan,
            Decision decision,
            List<DecisionLineRequest> lines,
            List<FieldError> errors) {
        UUID deciding = decision.agencyId();
        if (deciding == null || deciding.equals(plan.issuingAgencyId()) || decision.kind() != DecisionKind.WITHDRAWAL) {
            return;
        }
        Map<BooksKey, Long> left = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DecisionLineRequest line = lines.get(i);
            UUID from = line.fromAgencyId();
            if (from == null) {
                continue;
            }
            BooksKey key = keyOf(line, from);
            long given = left.computeIfAbsent(key, one -> ledger.given(scope, plan.id(), deciding, one));
            if (line.amount() > given) {
                errors.add(new FieldError(
                        "/lines/" + i + "/amount", "more-than-given", Map.of("given", Long.toString(given))));
            }
            left.put(key, given - line.amount());
        }
    }

    private static BooksKey keyOf(DecisionLineRequest line, UUID agencyId) {
        return new BooksKey(line.subProjectId(), line.fundingSource(), line.capitalKind(), agencyId);
    }

    private static void addIfThere(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
