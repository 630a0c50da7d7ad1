package vn.giamngheo.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.shared.persistence.Texts;

/** Under which number a decision is issued, and when. */
public record DecisionIssueRequest(
        @NotBlank @Size(max = Texts.NAME) String number,
        @NotNull LocalDate issuedOn) {}
