package vn.giamngheo.moneytable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSum;

/**
 * The four figures of some part of the money, and what explains that the second is not the first.
 *
 * @param stated what the plan's text says
 * @param allocated what decisions have brought in less what they took back; of one agency: what it has received
 * @param passedOn of that, what has left the agency that issues the plan; of one agency: what it has given to others
 * @param spent what has been paid out, whether or not a decision came first
 * @param remaining of what was allocated, what is not paid out, less than 0 where more was; of one agency: what it holds
 * @param difference allocated less stated
 * @param byKind what was allocated, by the kind of the decisions
 * @param pending how many parts the plan leaves open and no decision has stated
 * @param undecided how many parts no decision has allocated anything to
 * @param withheld how many parts lie out of the caller's sight, so that only the plan's figure is here
 */
@Schema(description = "The four figures of some part of the money, in VND; null is not known, which is not 0")
public record FundingFigures(
        @Schema(description = "What the plan's text says, with how many amounts it leaves open")
        FundingSum stated,

        @Schema(
                description =
                        "What decisions brought in less what they took back; of one agency: what it received. null: no decision yet")
        @Nullable
        Long allocated,

        @Schema(
                description =
                        "What has left the agency that issues the plan; of one agency: what it gave to others. null: no decision yet")
        @Nullable
        Long passedOn,

        @Schema(description = "What has been paid out; null: no decision yet, and nothing paid") @Nullable
        Long spent,

        @Schema(description = "What is not paid out of what was allocated; of one agency: what it holds") @Nullable
        Long remaining,

        @Schema(
                description =
                        "Allocated less stated; null where either is not known, or where they are not of the same thing")
        @Nullable
        Long difference,

        @Schema(description = "What was allocated, by the kind of the decisions; the parts add up to it")
        List<KindAmount> byKind,

        @Schema(description = "How many parts the plan leaves open and no decision has stated")
        int pending,

        @Schema(description = "How many parts no decision has allocated anything to, of those within sight")
        int undecided,

        @Schema(description = "How many parts are out of the caller's sight: of them only the plan's figure is here")
        int withheld) {

    /** What decisions of one kind allocated. */
    @Schema(name = "FundingKindAmount", description = "What decisions of one kind brought in less what they took back")
    public record KindAmount(MoneyEvent kind, long amount) {
        boolean carriesOver() {
            return kind == MoneyEvent.CARRY_OVER;
        }
    }

    static final FundingFigures NONE =
            new FundingFigures(FundingSum.NONE, null, null, null, null, null, List.of(), 0, 0, 0);

    /** The sum of the parts: what is known of them, and how many are not. */
    static FundingFigures sum(Collection<FundingFigures> parts, boolean comparable) {
        FundingFigures sum = NONE;
        Map<MoneyEvent, Long> byKind = new EnumMap<>(MoneyEvent.class);
        for (FundingFigures part : parts) {
            part.byKind.forEach(one -> byKind.merge(one.kind(), one.amount(), Math::addExact));
            sum = new FundingFigures(
                    sum.stated.with(part.stated),
                    plus(sum.allocated, part.allocated),
                    plus(sum.passedOn, part.passedOn),
                    plus(sum.spent, part.spent),
                    plus(sum.remaining, part.remaining),
                    null,
                    List.of(),
                    sum.pending + part.pending,
                    sum.undecided + part.undecided,
                    sum.withheld + part.withheld);
        }
        return sum.explained(byKind, comparable && sum.withheld == 0);
    }

    /** What the year's own decisions allocated, without what the year before left; absent where there is nothing but that. */
    public @Nullable Long ofTheYear() {
        if (allocated == null || (!byKind.isEmpty() && byKind.stream().allMatch(KindAmount::carriesOver))) {
            return null;
        }
        return byKind.stream()
                .filter(KindAmount::carriesOver)
                .map(KindAmount::amount)
                .reduce(allocated, Math::subtractExact);
    }

    /** The same with what explains it. */
    FundingFigures explained(Map<MoneyEvent, Long> kinds, boolean comparable) {
        Long known = stated.amount();
        List<KindAmount> amounts = new ArrayList<>();
        kinds.forEach((kind, amount) -> amounts.add(new KindAmount(kind, amount)));
        return new FundingFigures(
                stated,
                allocated,
                passedOn,
                spent,
                remaining,
                comparable && known != null && allocated != null ? Long.valueOf(allocated - known) : null,
                List.copyOf(amounts),
                pending,
                undecided,
                withheld);
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.addExact(one, other);
    }
}
