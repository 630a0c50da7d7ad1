package vn.giamngheo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps the register of agencies. */
@ApplicationScoped
@Transactional
public class AgencyService {
    private final AgencyRepository agencies;
    private final HistoryService history;
    private final Clock clock;

    AgencyService(AgencyRepository agencies, HistoryService history, Clock clock) {
        this.agencies = agencies;
        this.history = history;
        this.clock = clock;
    }

    /** The agencies that meet the filter. */
    public Page<AgencyResponse> list(Scope scope, AgencyFilter filter, PageRequest page) {
        return agencies.list(scope, filter, page);
    }

    /** One agency; not found where there is none within the scope. */
    public AgencyResponse get(Scope scope, UUID id) {
        return agencies.one(scope, id).orElseThrow(() -> ProblemException.notFound("agency", id));
    }

    /** The agencies, of any time, that bear one of the codes. */
    public List<AgencyResponse> named(Scope scope, Set<String> codes) {
        return codes.isEmpty() ? List.of() : agencies.named(scope, codes);
    }

    /** The agencies with those ids. */
    public List<AgencyResponse> withIds(Scope scope, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : agencies.withIds(scope, ids);
    }

    /** The agencies with those ids, and all who succeed them. */
    public Succession withSuccessors(Scope scope, Set<UUID> ids) {
        Map<UUID, AgencyResponse> known = new HashMap<>();
        Set<UUID> next = ids;
        while (!next.isEmpty()) {
            agencies.withIds(scope, next).forEach(agency -> known.put(agency.id(), agency));
            next = known.values().stream()
                    .map(AgencyResponse::successorId)
                    .filter(Objects::nonNull)
                    .filter(id -> !known.containsKey(id))
                    .collect(Collectors.toSet());
        }
        return new Succession(known);
    }

    /** The agencies, of any time, that are seated in one of the areas. */
    public List<AgencyResponse> seatedIn(Scope scope, Set<UUID> areaIds) {
        return areaIds.isEmpty() ? List.of() : agencies.seatedIn(scope, areaIds);
    }

    /** Who does an agency's work on that day: itself, or who carries it on; the last of them where all have ended. */
    public AgencyResponse heldBy(Scope scope, UUID id, LocalDate day) {
        AgencyResponse agency = get(scope, id);
        UUID successorId = agency.successorId();
        return agency.hasEndedBefore(day) && successorId != null ? heldBy(scope, successorId, day) : agency;
    }

    /** The same today. */
    public AgencyResponse heldToday(Scope scope, UUID id) {
        return heldBy(scope, id, LocalDate.now(clock));
    }

    /** The agency that bears the code on that day. */
    public Optional<UUID> idOf(String code, LocalDate on) {
        return agencies.idOf(code, on);
    }

    /** What was done to an agency, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "agency", id, page);
    }

    /** Enters an agency; its code must be free for all of its dates. */
    @Audited("agency.register")
    public UUID register(Scope scope, @NotNull @Valid AgencyRequest request) {
        Agency agency = new Agency(request);
        agencies.persist(agency);
        return agency.id();
    }

    /** Enters an agency on somebody's request, and shows it. */
    @Audited("agency.create")
    public AgencyResponse create(Scope scope, @NotNull @Valid AgencyRequest request) {
        return saved(scope, register(scope, request));
    }

    /** Describes an agency anew. Whoever it succeeds has it on the day after their end: it begins no later, and ends no earlier. */
    @Audited("agency.change")
    public AgencyResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AgencyRequest request) {
        Agency agency = known(scope, id, ifMatch);
        agencies.lockSuccessors(scope);
        List<LocalDate> needed = agencies.daysNeeded(scope, id);
        if (needed.stream().anyMatch(request.validFrom()::isAfter)) {
            throw ProblemException.invalidField("/validFrom", "needed-by-predecessor");
        }
        agency.change(request, needed);
        return saved(scope, id);
    }

    /** Ends an agency, though not before it has taken over from whom it succeeds; who succeeds it exists on the day after. */
    @Audited("agency.end")
    public AgencyResponse end(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AgencyEndRequest request) {
        Agency agency = known(scope, id, ifMatch);
        UUID successorId = request.successorId();
        agencies.lockSuccessors(scope);
        if (successorId != null) {
            checkSuccessor(scope, id, successorId, request.validTo().plusDays(1));
        }
        agency.end(request.validTo(), successorId, agencies.daysNeeded(scope, id));
        return saved(scope, id);
    }

    /** Lets the one person of a unit sign what they have entered, or no longer; only with a reason, and only where there is staff. */
    @Audited("agency.self-signing")
    public AgencyResponse letSignOwn(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AgencySelfSigningRequest request) {
        Agency agency = known(scope, id, ifMatch);
        if (request.allowed() && !agency.participates()) {
            throw ProblemException.invalidField("/allowed", "without-staff");
        }
        agency.letSignOwn(request);
        return saved(scope, id);
    }

    /** Takes an agency out of the register, where nothing refers to it. */
    @Audited("agency.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        agencies.delete(known(scope, id, ifMatch));
        agencies.flush();
    }

    private void checkSuccessor(Scope scope, UUID id, UUID successorId, LocalDate from) {
        if (agencies.leadsTo(scope, successorId, id)) {
            throw new ProblemException(
                    ProblemType.SUCCESSOR_LOOP,
                    "Its successor is, or leads back to, itself",
                    List.of(new FieldError("/successorId", "successor-loop", Map.of())));
        }
        AgencyResponse successor =
                agencies.one(scope, successorId).orElseThrow(() -> ProblemException.unknownReference("/successorId"));
        if (!successor.existsOn(from)) {
            throw ProblemException.invalidField("/successorId", "not-in-force");
        }
    }

    private Agency known(Scope scope, UUID id, IfMatch ifMatch) {
        Agency agency = agencies.entity(scope, id).orElseThrow(() -> ProblemException.notFound("agency", id));
        ifMatch.require(agency.version());
        return agency;
    }

    private AgencyResponse saved(Scope scope, UUID id) {
        agencies.flush();
        return get(scope, id);
    }
}
