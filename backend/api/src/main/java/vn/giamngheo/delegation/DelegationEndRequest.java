package vn.giamngheo.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.shared.persistence.Texts;

/** Why a delegation ends before its last day. */
public record DelegationEndRequest(
        @NotBlank @Size(max = Texts.PARAGRAPH) String reason) {}
