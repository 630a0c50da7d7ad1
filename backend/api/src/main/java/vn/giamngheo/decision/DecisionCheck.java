package vn.giamngheo.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** What would keep a draft from being issued today; nothing where it could be. */
@Schema(description = "What would keep a draft from being issued as it is; nothing where it could be")
public record DecisionCheck(List<FieldError> errors) {}
