package vn.giamngheo.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A reporting duty to enter into a plan, or what it is to become.
 *
 * @param frequency absent where the plan states none
 * @param dueWords the plan's words on when; absent where it has none
 */
public record ReportingDutyRequest(
        @NotNull UUID planId,
        @NotNull UUID agencyId,
        @NotNull @Size(max = MOST_RECIPIENTS) List<@NotNull UUID> recipientIds,
        boolean periodic,
        boolean adHoc,
        @Nullable ReportingFrequency frequency,
        @Nullable @Size(max = Texts.PARAGRAPH) String dueWords,
        @NotNull Clarity clarity,
        @NotBlank @Size(max = Texts.SECTION) String text,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {
    private static final int MOST_RECIPIENTS = 100;
}
