package vn.giamngheo.shared.http;

import java.util.List;
import java.util.Set;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** Tells why somebody is refused an operation that a role of theirs would allow by itself. */
public interface WhyForbidden {
    /** The reasons why the caller has none of these permissions; empty where no role of theirs gives one. */
    List<FieldError> withoutAny(Set<String> permissions);
}
