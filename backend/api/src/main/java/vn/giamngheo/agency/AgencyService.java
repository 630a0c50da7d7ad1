package vn.giamngheo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps the register of agencies. */
@ApplicationScoped
@Transactional
public class AgencyService {
    private final AgencyRepository agencies;

    AgencyService(AgencyRepository agencies) {
        this.agencies = agencies;
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

    /** The agency that bears the code on that day. */
    public Optional<UUID> idOf(String code, LocalDate on) {
        return agencies.idOf(code, on);
    }

    /** Enters an agency; its code must be free for all of its dates. */
    @Audited("agency.register")
    public UUID register(Scope scope, @Valid AgencyRequest request) {
        Agency agency = new Agency(request);
        agencies.persist(agency);
        return agency.id();
    }
}
