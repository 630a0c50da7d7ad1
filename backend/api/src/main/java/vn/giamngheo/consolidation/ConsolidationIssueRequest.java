package vn.giamngheo.consolidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.shared.persistence.Texts;

/**
 * Under which number a consolidation is issued, when, and who signed.
 *
 * @param withUnacceptedWords whether words are meant to stay that the text marks as not accepted
 * @param withEarlierFigures whether the figures are meant to stay as they were taken, though reports have changed since
 */
public record ConsolidationIssueRequest(
        @NotBlank @Size(max = Texts.NAME) String number,
        @NotNull LocalDate issuedOn,
        @NotNull @Valid Signatory signatory,
        boolean withUnacceptedWords,
        boolean withEarlierFigures) {}
