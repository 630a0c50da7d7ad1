package vn.giamngheo.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetContent;

/** Remembers the content of sheets that came in, so that the same file twice is noticed. */
@ApplicationScoped
@Transactional
public class SheetImportService {
    private final SheetImportRepository imports;
    private final Clock clock;

    SheetImportService(SheetImportRepository imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * When the same content came in before, for the preview; nothing where it did not.
     *
     * @param subject what is taken in, e.g. {@code disbursement}
     */
    public @Nullable Instant before(Scope scope, UUID planId, String subject, SheetContent content) {
        return imports.lastOf(scope, planId, subject, content.fingerprint()).orElse(null);
    }

    /** Remembers it, within the audited write that takes it in. */
    public void remember(Scope scope, UUID planId, String subject, SheetContent content) {
        imports.persist(new SheetImport(
                scope, planId, subject, content.fingerprint(), content.rows().size(), clock.instant()));
    }

    /** Remembers it as {@link #remember} does, and refuses what came in before: 409 at the file as a whole. */
    public void rememberOnce(Scope scope, UUID planId, String subject, SheetContent content) {
        imports.lock(scope, planId, subject, content.fingerprint());
        if (before(scope, planId, subject, content) != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "A sheet of the same content was taken in before",
                    List.of(new FieldError("", "imported-before", Map.of())));
        }
        remember(scope, planId, subject, content);
    }
}
