package vn.giamngheo.shared.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What a write throws, as the problem that the edge would make of it: for whoever tells it as part of something larger. */
public final class Refusals {
    private Refusals() {}

    /** The refusal that was thrown; empty where it is none, but a failure. */
    public static Optional<ProblemException> of(RuntimeException thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case ProblemException refusal -> refusal;
                    case ConstraintViolationException invalid ->
                        new ProblemException(
                                ProblemType.INVALID_FIELDS,
                                "One or more fields are not valid",
                                FieldErrors.ofFields(invalid));
                    case org.hibernate.exception.ConstraintViolationException broken ->
                        BrokenConstraint.problem(broken);
                    case OptimisticLockException stale ->
                        new ProblemException(ProblemType.STALE_VERSION, "Read it again and repeat the change");
                    default -> null;
                });
    }
}
