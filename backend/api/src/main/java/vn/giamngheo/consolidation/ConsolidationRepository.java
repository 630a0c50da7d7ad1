package vn.giamngheo.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/**
 * Every query for consolidations: what is issued is seen by who sees the plan, drafts by who sees every report, as they hold what is
 * not accepted yet.
 */
@ApplicationScoped
class ConsolidationRepository implements PanacheRepositoryBase<Consolidation, UUID> {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final String FROM =
            "Consolidation c join ReportingRound n on n.id = c.roundId join Plan p on p.id = c.planId";
    private static final SortKey[] KEYS = {
        new SortKey("draftedAt", "c.draftedAt", Instant::parse), SortKey.date("dataTo", "n.dataTo"),
    };
    private final ObjectMapper mapper;

    ConsolidationRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the caller sees what is not accepted, and the words of all units. */
    static boolean seesAll(Scope scope) {
        return scope.hasAnyOf(ALL);
    }

    Page<ConsolidationSummary> list(Scope scope, ConsolidationFilter filter, PageRequest page) {
        return narrow(
                        new Listing<ConsolidationSummary>(
                                getEntityManager(),
                                "new vn.giamngheo.consolidation.ConsolidationSummary(c.id, c.planId, c.roundId,"
                                        + " coalesce(cast(function('jsonb_extract_path_text', c.imprint, 'roundName') as string),"
                                        + " n.name), n.dataFrom, n.dataTo, c.revision, c.status, c.number, c.issuedOn,"
                                        + " c.draftedByName, c.draftedAt, c.version)",
                                FROM,
                                "c",
                                KEYS),
                        scope)
                .filter("c.planId = :planId", "planId", filter.planId())
                .filter("c.roundId = :roundId", "roundId", filter.roundId())
                .filter("c.status = :status", "status", filter.status())
                .page(page);
    }

    Optional<Consolidation> one(Scope scope, UUID id) {
        return entities(scope).one(id);
    }

    /** That revision of a round. */
    Optional<Consolidation> revision(Scope scope, UUID roundId, int revision) {
        return entities(scope)
                .where("c.roundId = :round and c.revision = :revision", Map.of("round", roundId, "revision", revision))
                .all()
                .stream()
                .findFirst();
    }

    /** The last revision of a round. */
    Optional<Consolidation> last(Scope scope, UUID roundId) {
        return entities(scope)
                .where(
                        "c.roundId = :round and c.revision = (select max(o.revision) from Consolidation o"
                                + " where o.roundId = :round)",
                        Map.of("round", roundId))
                .all()
                .stream()
                .findFirst();
    }

    /** How far each round is from its report, but for closed plans: nothing is made there any more. */
    List<RoundStanding> standings(Scope scope, LocalDate today) {
        return PlanVisibility.narrow(
                        new Listing<RoundStanding>(
                                getEntityManager(),
                                "new vn.giamngheo.consolidation.RoundStanding(n.id, n.planId, n.name, n.kind, n.dataFrom, n.dataTo,"
                                        + " n.consolidatedDueOn, c.id, c.status, c.revision,"
                                        + " (select max(s.takenAt) from ConsolidationSnapshot s where s.consolidationId = c.id),"
                                        + " (select count(r.id) from Report r where r.roundId = n.id and r.dueOn >= :today"
                                        + " and r.state <> vn.giamngheo.report.SectionState.ACCEPTED),"
                                        + " (select max(e.happenedAt) from ReportEvent e join Report r on r.id = e.reportId"
                                        + " where r.roundId = n.id and e.action in (vn.giamngheo.report.SectionAction.ACCEPT,"
                                        + " vn.giamngheo.report.SectionAction.REOPEN)))",
                                "ReportingRound n join Plan p on p.id = n.planId"
                                        + " left join Consolidation c on c.roundId = n.id and c.revision ="
                                        + " (select max(o.revision) from Consolidation o where o.roundId = n.id)",
                                "n",
                                SortKey.date("dataTo", "n.dataTo")),
                        scope)
                .where("p.status <> vn.giamngheo.plan.PlanStatus.CLOSED", Map.of("today", today))
                .all();
    }

    /** The figures that the consolidation says. */
    ConsolidationSnapshot latest(Scope scope, Consolidation seen) {
        return first(seen, "s.takenAt desc, s.id desc");
    }

    /** What its units told before: at last in the revision before it; of the first one, when it was begun. */
    ConsolidationSnapshot baseline(Scope scope, Consolidation seen) {
        return revision(scope, seen.roundId(), seen.revision() - 1)
                .map(before -> latest(scope, before))
                .orElseGet(() -> first(seen, "s.takenAt, s.id"));
    }

    /** Reads what was kept. */
    Snapshot read(Scope scope, ConsolidationSnapshot kept) {
        return read(kept.content(), Snapshot.class);
    }

    /** Keeps figures for a draft that the caller has been found to write. */
    void keep(Scope scope, Consolidation draft, Snapshot taken, Instant now) {
        getEntityManager().persist(new ConsolidationSnapshot(draft.id(), scope, written(taken), now));
    }

    /** What stood around it when it was issued; nothing of drafts, and of what was issued before that was kept. */
    Optional<Imprint> imprint(Scope scope, Consolidation seen) {
        String kept = seen.imprint();
        return kept == null ? Optional.empty() : Optional.of(read(kept, Imprint.class));
    }

    /** Issues a draft that the caller has been found to issue, and keeps what stands around it. */
    void issue(
            Scope scope,
            Consolidation draft,
            ConsolidationIssueRequest request,
            UUID agencyId,
            Imprint imprint,
            Instant now) {
        draft.issue(scope, request, agencyId, written(imprint), now);
    }

    /** From here to the end of the transaction nobody else writes to the draft, and the caller has read what it is now. */
    void lock(Scope scope, Consolidation draft) {
        Integer version = (Integer) getEntityManager()
                .createNativeQuery("select version from consolidation where id = :id for no key update")
                .setParameter("id", draft.id())
                .getSingleResult();
        IfMatch.of(draft.version()).require(version);
    }

    /** Its version tells that it has changed. */
    void touch(Scope scope, Consolidation draft) {
        getEntityManager().lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether the caller has written anything to it: who drafts a part of it has drafted it. */
    boolean wasDraftedBy(Scope scope, UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from audit_event where entity = 'consolidation' and entity_id = :id"
                                + " and starts_with(actor, :userId || ' '))")
                .setParameter("id", id)
                .setParameter("userId", scope.userId())
                .getSingleResult();
    }

    private ConsolidationSnapshot first(Consolidation seen, String order) {
        return getEntityManager()
                .createQuery(
                        "from ConsolidationSnapshot s where s.consolidationId = :id order by " + order,
                        ConsolidationSnapshot.class)
                .setParameter("id", seen.id())
                .setMaxResults(1)
                .getSingleResult();
    }

    private String written(Object kept) {
        try {
            return mapper.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String kept, Class<T> type) {
        try {
            return mapper.readValue(kept, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Listing<Consolidation> entities(Scope scope) {
        return narrow(new Listing<>(getEntityManager(), "c", FROM, "c", KEYS), scope);
    }

    private static <T> Listing<T> narrow(Listing<T> consolidations, Scope scope) {
        Listing<T> ofPlans = PlanVisibility.narrow(consolidations, scope);
        return seesAll(scope)
                ? ofPlans
                : ofPlans.where("c.status = vn.giamngheo.consolidation.ConsolidationStatus.ISSUED", Map.of());
    }
}
