package vn.giamngheo.plancopy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;

/** Who carries on what agencies did, at the beginning of the draft's year. */
final class Holders {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final LocalDate newYear;
    private final BiFunction<UUID, LocalDate, AgencyResponse> heldBy;
    private final Map<UUID, Holder> known = new HashMap<>();

    /**
     * Who has a duty now.
     *
     * @param remark what a reader should know of it; absent where it stays with whom it was
     */
    record Holder(UUID agencyId, @Nullable String remark) {
        /** The same, where it stands beside what is said of others. */
        @Nullable
        String remarkOn(String part) {
            return remark == null ? null : part + ": " + remark;
        }
    }

    Holders(int year, BiFunction<UUID, LocalDate, AgencyResponse> heldBy) {
        this.newYear = LocalDate.ofYearDay(year, 1);
        this.heldBy = heldBy;
    }

    Holder of(UUID agencyId) {
        return known.computeIfAbsent(agencyId, this::find);
    }

    /** The same where it may be nobody. */
    Optional<Holder> orNobody(@Nullable UUID agencyId) {
        return Optional.ofNullable(agencyId).map(this::of);
    }

    private Holder find(UUID agencyId) {
        AgencyResponse holder = heldBy.apply(agencyId, newYear);
        LocalDate last = holder.validTo();
        if (last != null && last.isBefore(newYear)) {
            return new Holder(agencyId, "đơn vị đã kết thúc ngày " + DAY.format(last) + ", chưa có đơn vị kế thừa");
        }
        return holder.id().equals(agencyId)
                ? new Holder(agencyId, null)
                : new Holder(holder.id(), "chuyển cho đơn vị kế thừa");
    }
}
