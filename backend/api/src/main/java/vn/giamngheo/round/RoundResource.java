package vn.giamngheo.round;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/rounds")
@Tag(name = "round", description = "Which results are asked for, of whom, and by when")
class RoundResource {
    private final RoundService rounds;
    private final RoundProposalService proposals;
    private final CurrentScope scope;

    RoundResource(RoundService rounds, RoundProposalService proposals, CurrentScope scope) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listRounds", summary = "Rounds of the plans within sight")
    public Page<RoundResponse> list(@Valid @BeanParam RoundFilter filter, @Valid @BeanParam PageRequest page) {
        return rounds.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getRound", summary = "One round")
    public RoundResponse get(@RestPath UUID id) {
        return rounds.get(scope.get(), id);
    }

    @GET
    @Path("{id}/parts")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "getRoundParts", summary = "The rounds that a longer period is put together from")
    public RoundParts parts(@RestPath UUID id) {
        Scope asker = scope.get();
        RoundResponse round = rounds.get(asker, id);
        return new RoundParts(rounds.parts(asker, round), proposals.missingFrom(asker, round));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listRoundHistory", summary = "What was done to a round, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return rounds.history(scope.get(), id, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "openRound", summary = "Open a round: of a base period, or ad hoc")
    public RoundResponse open(RoundRequest request) {
        return rounds.open(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "changeRound", summary = "Name a round anew, and say when its reports are due")
    public RoundResponse change(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            RoundUpdateRequest request) {
        return rounds.change(scope.get(), id, ifMatch, request);
    }

    @POST
    @Path("{id}/close")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "closeRound", summary = "Take nothing in any more")
    public RoundResponse close(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return rounds.close(scope.get(), id, ifMatch);
    }

    @POST
    @Path("{id}/reopen")
    @PermissionsAllowed(Permission.ROUND_WRITE)
    @Operation(operationId = "reopenRound", summary = "Take reports in again")
    public RoundResponse reopen(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        return rounds.reopen(scope.get(), id, ifMatch);
    }
}
