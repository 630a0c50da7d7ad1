package vn.giamngheo.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Tells how far the trail is sealed, verifies it, and hands out seals to be kept elsewhere. */
@ApplicationScoped
@Transactional
public class TrailService {
    private final DataSource database;
    private final ConfiguredKeys keys;
    private final SealService seals;
    private final Duration time;

    TrailService(
            DataSource database,
            ConfiguredKeys keys,
            SealService seals,
            @ConfigProperty(name = "giam-ngheo.trail.verify-time") Duration time) {
        this.database = database;
        this.keys = keys;
        this.seals = seals;
        this.time = time;
    }

    /** How far the trail is sealed. */
    public AuditStateResponse state(Scope scope) {
        SealService.State state = seals.state();
        return new AuditStateResponse(
                keys.get().signingId().orElse(null),
                state.last().map(AuditSealResponse::of).orElse(null),
                state.unsealed().count(),
                state.unsealed().since());
    }

    /** Verifies the trail from that seal on, for as long as a request may take. */
    public TrailVerificationResponse verify(Scope scope, long fromSeal) {
        return asked(connection -> new Verification(connection, keys.get()).from(fromSeal, time));
    }

    /** A seal to be kept elsewhere: that one, or the last. */
    public SealFile file(Scope scope, @Nullable Long number) {
        Optional<Seal> seal = asked(connection -> {
            SealStore store = new SealStore(connection);
            return number == null ? store.last() : store.withNumber(number);
        });
        return seal.map(one -> SealFile.of(one, keys.get()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such seal"));
    }

    /** What is wrong with the trail as told by a seal that was kept elsewhere; empty where it is there as it was. */
    public List<TrailFinding> compare(Scope scope, @NotNull @Valid SealFile kept) {
        return asked(connection -> Verification.against(connection, keys.get(), kept.toSeal()));
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
