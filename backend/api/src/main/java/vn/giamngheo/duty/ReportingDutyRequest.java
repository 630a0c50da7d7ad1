package vn.giamngheo.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * A reporting duty to enter into a plan.
 *
 * @param frequency absent where the plan states none
 * @param dueWords the plan's words on when; absent where it has none
 */
public record ReportingDutyRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        List<@NotNull UUID> recipientIds,
        boolean periodic,
        boolean adHoc,
        @Nullable ReportingFrequency frequency,
        @Nullable String dueWords,
        @NotNull Clarity clarity,
        @NotBlank String text,
        int position,
        @NotNull Source source) {}
