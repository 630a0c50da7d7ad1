package vn.giamngheo.report;

import static vn.giamngheo.report.SectionPart.ACCEPTER;
import static vn.giamngheo.report.SectionPart.HEAD;
import static vn.giamngheo.report.SectionPart.MANAGER;
import static vn.giamngheo.report.SectionPart.OFFICER;
import static vn.giamngheo.report.SectionPart.PAPER;
import static vn.giamngheo.report.SectionPart.SYSTEM;
import static vn.giamngheo.report.SectionPart.VERIFIER;
import static vn.giamngheo.report.SectionState.ACCEPTED;
import static vn.giamngheo.report.SectionState.DRAFT;
import static vn.giamngheo.report.SectionState.NOT_STARTED;
import static vn.giamngheo.report.SectionState.READY;
import static vn.giamngheo.report.SectionState.REOPENED;
import static vn.giamngheo.report.SectionState.RETURNED;
import static vn.giamngheo.report.SectionState.SUBMITTED;
import static vn.giamngheo.report.SectionState.VERIFIED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.access.Separation;

/** The life of a section: each step, from where, to where, by whom. The one place that says so. */
public enum SectionAction {
    /** Writes in it. */
    EDIT(EnumSet.of(NOT_STARTED, DRAFT, RETURNED, REOPENED), DRAFT, EnumSet.of(OFFICER, SYSTEM, PAPER)),
    /** Asks the head to sign; what came back and was right may go in again as it is, with a word of why. */
    ASK_FOR_SIGNATURE(EnumSet.of(DRAFT, RETURNED, REOPENED), READY, EnumSet.of(OFFICER, PAPER)),
    /** Back to the officers, with a reason. */
    SEND_BACK(EnumSet.of(READY), DRAFT, EnumSet.of(HEAD, PAPER)),
    /** Signs and sends in. */
    SUBMIT(EnumSet.of(READY), SUBMITTED, EnumSet.of(HEAD, PAPER)),
    /** Takes back what nobody has verified yet. */
    WITHDRAW(EnumSet.of(SUBMITTED), DRAFT, EnumSet.of(HEAD, PAPER)),
    VERIFY(EnumSet.of(SUBMITTED), VERIFIED, EnumSet.of(VERIFIER)),
    /** Back to the unit, with a reason for the section or for cells of it. */
    RETURN(EnumSet.of(SUBMITTED, VERIFIED), RETURNED, EnumSet.of(VERIFIER, MANAGER, ACCEPTER)),
    ACCEPT(EnumSet.of(VERIFIED), ACCEPTED, EnumSet.of(ACCEPTER)),
    /** Unlocks what was accepted, with a reason. */
    REOPEN(EnumSet.of(ACCEPTED), REOPENED, EnumSet.of(MANAGER, ACCEPTER));

    private static final Set<SectionAction> WITH_REASON = EnumSet.of(SEND_BACK, RETURN, REOPEN);
    /** What came back with a reason, and has not been written in since. */
    private static final Set<SectionState> CAME_BACK = EnumSet.of(RETURNED, REOPENED);
    /** What is judged in it is left to do when a round is closed; all others would have figures come in after it. */
    private static final Set<SectionAction> IN_CLOSED_ROUNDS = EnumSet.of(VERIFY, ACCEPT);

    /** What is for other eyes than those of who has entered the figures. */
    private static final Map<SectionAction, Separation> SEPARATE = new EnumMap<>(Map.of(
            VERIFY, Separation.FIGURES_VERIFIED,
            ACCEPT, Separation.FIGURES_ACCEPTED,
            SUBMIT, Separation.FIGURES_SIGNED));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<SectionState> from;

    private final SectionState to;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<SectionPart> by;

    SectionAction(Set<SectionState> from, SectionState to, Set<SectionPart> by) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.by = Set.copyOf(by);
    }

    /** Whether the step begins in that state. */
    boolean beginsIn(SectionState state) {
        return from.contains(state);
    }

    /** Where the step leads. */
    SectionState to() {
        return to;
    }

    /** Who takes the step. */
    Set<SectionPart> by() {
        return by;
    }

    /** Whether whoever takes the step from that state has to say why: what came back does not go on unchanged without a word. */
    boolean needsReason(SectionState from) {
        return WITH_REASON.contains(this) || (this == ASK_FOR_SIGNATURE && CAME_BACK.contains(from));
    }

    /** Why somebody can't take the step on a section; nothing where they can. */
    Optional<StepRefusal> refusal(Standing section) {
        if (!beginsIn(section.state())) {
            return Optional.of(StepRefusal.WRONG_STATE);
        }
        if (section.planClosed()) {
            return Optional.of(StepRefusal.PLAN_CLOSED);
        }
        if (!section.roundOpen() && !IN_CLOSED_ROUNDS.contains(this)) {
            return Optional.of(StepRefusal.ROUND_CLOSED);
        }
        if (section.parts().stream().noneMatch(by::contains)) {
            return Optional.of(StepRefusal.NOT_YOUR_PART);
        }
        return separation()
                .filter(rule -> rule.refuses(section.ownFigures(), waivers(section)))
                .map(rule -> this == SUBMIT ? StepRefusal.OWN_SIGNATURE : StepRefusal.OWN_FIGURES);
    }

    /** The rule by which who has entered figures is kept from the step. */
    Optional<Separation> separation() {
        return Optional.ofNullable(SEPARATE.get(this));
    }

    /** Whether somebody who takes the step signs what they have entered themselves: then they have to say why. */
    boolean signsOwn(Standing section) {
        return this == SUBMIT && section.ownFigures() && !isTakenFromPaper(section.parts());
    }

    /** What sets aside a rule that keeps who entered figures from the step. */
    private Set<Separation.Waiver> waivers(Standing section) {
        Set<Separation.Waiver> waivers = EnumSet.noneOf(Separation.Waiver.class);
        if (isTakenFromPaper(section.parts())) {
            waivers.add(Separation.Waiver.SIGNED_ON_PAPER);
        }
        if (section.selfSigns()) {
            waivers.add(Separation.Waiver.UNIT_OF_ONE);
        }
        return waivers;
    }

    /** That there is a paper sets nothing aside for who takes the step in another part. */
    private boolean isTakenFromPaper(Set<SectionPart> parts) {
        return firstOf(parts).filter(PAPER::equals).isPresent();
    }

    /** In which of their parts somebody takes the step: the first that allows it. */
    SectionPart partOf(Set<SectionPart> parts) {
        return firstOf(parts).orElseThrow(() -> new IllegalStateException(this + " is nobody's"));
    }

    private Optional<SectionPart> firstOf(Set<SectionPart> parts) {
        return parts.stream().filter(by::contains).sorted().findFirst();
    }

    /**
     * A section, as one person stands to it.
     *
     * @param planClosed whether nothing of the plan is changed any more
     * @param ownFigures whether they have entered any of its figures
     * @param selfSigns whether the register lets the unit's one person enter and sign
     */
    record Standing(
            SectionState state,
            boolean roundOpen,
            boolean planClosed,
            Set<SectionPart> parts,
            boolean ownFigures,
            boolean selfSigns) {}
}
