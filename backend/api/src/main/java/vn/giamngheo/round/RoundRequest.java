package vn.giamngheo.round;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.shared.persistence.Texts;

/**
 * A round to open. Of a base period the calendar tells the rest; an ad hoc one says itself what it asks, and of whom.
 *
 * @param frequency the frequency of the indicators that it asks for; only of a base period
 * @param name absent where the calendar's own will do
 * @param communeDueOn absent where what the installation proposes will do, as the other days are
 * @param indicatorIds what an ad hoc round asks for
 * @param agencyIds whom it asks
 */
public record RoundRequest(
        @NotNull UUID planId,
        @NotNull RoundKind kind,
        @Nullable Frequency frequency,
        @Nullable @Size(min = 1, max = Texts.NAME) String name,
        @NotNull LocalDate dataFrom,
        @NotNull LocalDate dataTo,
        @Nullable LocalDate communeDueOn,
        @Nullable LocalDate agencyDueOn,
        @Nullable LocalDate consolidatedDueOn,
        @Nullable @Size(max = Texts.PARAGRAPH) String note,

        @Nullable @Size(min = 1, max = RoundRequest.MOST) List<@NotNull UUID> indicatorIds,

        @Nullable @Size(min = 1, max = RoundRequest.MOST) List<@NotNull UUID> agencyIds) {
    /** How many indicators, and how many agencies, an ad hoc round names. */
    static final int MOST = 500;

    /** Whether a frequency is told for a base period and for nothing else. */
    @AssertTrue(message = "/frequency")
    public boolean isOfAFrequencyOrAdHoc() {
        return kind == null || (kind == RoundKind.BASE) == (frequency != null);
    }

    /** Whether an ad hoc round has a name, and any other a name or none. */
    @AssertTrue(message = "/name")
    public boolean isNamedWhereTheCalendarHasNoName() {
        return name == null ? kind != RoundKind.AD_HOC : !name.isBlank();
    }

    /** Whether it is told what an ad hoc round asks for, and only of it. */
    @AssertTrue(message = "/indicatorIds")
    public boolean isAskingForItsOwn() {
        return kind == null || (kind == RoundKind.AD_HOC) == (indicatorIds != null);
    }

    /** Whether it is told whom an ad hoc round asks, and only of it. */
    @AssertTrue(message = "/agencyIds")
    public boolean isAskingWhomItNames() {
        return kind == null || (kind == RoundKind.AD_HOC) == (agencyIds != null);
    }

    /** Whether its data ends where it begins, or later. */
    @AssertTrue(message = "/dataTo")
    public boolean isInOrder() {
        return dataFrom == null || dataTo == null || !dataTo.isBefore(dataFrom);
    }
}
