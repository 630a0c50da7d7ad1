package vn.giamngheo.access;

import static vn.giamngheo.access.OtherEyes.Part.ACCEPTER;
import static vn.giamngheo.access.OtherEyes.Part.FINANCE;
import static vn.giamngheo.access.OtherEyes.Part.HEAD;
import static vn.giamngheo.access.OtherEyes.Part.LEADER;
import static vn.giamngheo.access.OtherEyes.Part.MANAGER;
import static vn.giamngheo.access.OtherEyes.Part.VERIFIER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Separation of duties: who has done the first act of a rule is refused the second, whatever roles they have besides. The one
 * table of it, and the one place that decides; services tell it what was done, and by whom the second act could be done.
 *
 * <p>What somebody has done is known by the trail of the thing itself. Where they could have done it to anything, their role tells.
 */
public enum Separation {
    // first act, second act, refused as, with the error, to be done by, unless
    /** A figure is verified by somebody else than who entered it. */
    FIGURES_VERIFIED(Act.ENTER_FIGURES, Act.VERIFY_FIGURES, ProblemType.STEP_NOT_POSSIBLE, "own-figures", by(VERIFIER)),
    /** A figure is accepted by somebody else than who entered it; no unit is so small that this would not hold. */
    FIGURES_ACCEPTED(
            Act.ENTER_FIGURES, Act.ACCEPT_FIGURES, ProblemType.STEP_NOT_POSSIBLE, "own-figures", by(ACCEPTER, MANAGER)),
    /** A report is signed by somebody else than who entered its figures. */
    FIGURES_SIGNED(
            Act.ENTER_FIGURES,
            Act.SIGN_FIGURES,
            ProblemType.STEP_NOT_POSSIBLE,
            "own-signature",
            by(HEAD),
            Waiver.SIGNED_ON_PAPER,
            Waiver.UNIT_OF_ONE),
    /** A plan is issued by somebody else than who drafted it, or a part of it. */
    PLAN_ISSUED(Act.DRAFT_PLAN, Act.ISSUE_PLAN, ProblemType.OWN_DRAFT, "own-draft", by(LEADER, HEAD)),
    AMENDMENT_ISSUED(Act.DRAFT_AMENDMENT, Act.ISSUE_AMENDMENT, ProblemType.OWN_DRAFT, "own-draft", by(LEADER, HEAD)),
    DECISION_ISSUED(
            Act.DRAFT_DECISION,
            Act.ISSUE_DECISION,
            ProblemType.OWN_DRAFT,
            "own-draft",
            by(LEADER, HEAD, FINANCE, MANAGER)),
    CONSOLIDATION_ISSUED(
            Act.DRAFT_CONSOLIDATION, Act.ISSUE_CONSOLIDATION, ProblemType.OWN_DRAFT, "own-draft", by(LEADER, MANAGER)),

    /** Who may draft the programme's plans does not lead it as well: neither by a role nor in the leader's place. */
    PROGRAMME_LED(
            Act.DRAFT_PROGRAMME,
            Act.LEAD_PROGRAMME,
            by(LEADER),
            ProgrammeRole.MANAGER,
            Set.of(Permission.PLAN_ISSUE, Permission.AMENDMENT_ISSUE, Permission.OBSTACLE_DECIDE),
            null),
    /** Who may keep the books does not close them as well; nor does who has entered anything into them, as any officer may. */
    BOOKS_CLOSED(
            Act.KEEP_BOOKS,
            Act.CLOSE_BOOKS,
            by(LEADER),
            ProgrammeRole.FINANCE,
            Set.of(Permission.SETTLEMENT_WRITE),
            "Luật Kế toán số 88/2015/QH13, Điều 13");

    private final Act first;
    private final Act second;
    private final ProblemType refusedAs;
    private final String error;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<OtherEyes.Part> others;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<Waiver> waivers;

    private final @Nullable ProgrammeRole role;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<String> withheld;

    private final @Nullable String source;

    /** A rule about what was done to one thing. */
    Separation(
            Act first, Act second, ProblemType refusedAs, String error, Set<OtherEyes.Part> others, Waiver... waivers) {
        this.first = first;
        this.second = second;
        this.refusedAs = refusedAs;
        this.error = error;
        this.others = Set.copyOf(others);
        this.waivers = Set.of(waivers);
        role = null;
        withheld = Set.of();
        source = null;
    }

    /** A rule about what a role lets somebody do to anything; it holds back what the leader's role would give. */
    Separation(
            Act first,
            Act second,
            Set<OtherEyes.Part> others,
            ProgrammeRole role,
            Set<String> withheld,
            @Nullable String source) {
        this.first = first;
        this.second = second;
        refusedAs = ProblemType.FORBIDDEN;
        error = "other-eyes";
        this.others = Set.copyOf(others);
        waivers = Set.of();
        this.role = role;
        this.withheld = Set.copyOf(withheld);
        this.source = source;
    }

    /** What somebody does to a thing. */
    public enum Act {
        ENTER_FIGURES,
        SIGN_FIGURES,
        VERIFY_FIGURES,
        ACCEPT_FIGURES,
        DRAFT_PLAN,
        ISSUE_PLAN,
        DRAFT_AMENDMENT,
        ISSUE_AMENDMENT,
        DRAFT_DECISION,
        ISSUE_DECISION,
        DRAFT_CONSOLIDATION,
        ISSUE_CONSOLIDATION,
        DRAFT_PROGRAMME,
        LEAD_PROGRAMME,
        KEEP_BOOKS,
        CLOSE_BOOKS
    }

    /** Why a rule may be set aside. */
    public enum Waiver {
        /** It came on paper, on which somebody else has signed. */
        SIGNED_ON_PAPER,
        /** The register says of the unit that one person enters and signs. */
        UNIT_OF_ONE
    }

    /** The act that keeps somebody from the second. */
    public Act first() {
        return first;
    }

    /** What they are kept from. */
    public Act second() {
        return second;
    }

    /** Who could do the second act, in general. */
    public Set<OtherEyes.Part> others() {
        return others;
    }

    /** Whether somebody is kept from the second act. */
    public boolean refuses(boolean hasDoneTheFirst) {
        return refuses(hasDoneTheFirst, EnumSet.noneOf(Waiver.class));
    }

    /** Whether somebody is kept from the second act, where there are reasons to set a rule aside. */
    public boolean refuses(boolean hasDoneTheFirst, Set<Waiver> reasons) {
        return hasDoneTheFirst && reasons.stream().noneMatch(waivers::contains);
    }

    /** Refuses the second act to whoever has done the first; it is told who could do it. */
    public void require(boolean hasDoneTheFirst, List<OtherEyes> who) {
        if (refuses(hasDoneTheFirst)) {
            throw refusal(who);
        }
    }

    /** Whether their other role keeps somebody from what the leader's role would let them do. */
    boolean keepsFromLeading(Set<ProgrammeRole> roles) {
        return role != null && roles.contains(role);
    }

    /** Refuses whoever would be let do it by the leader's role, but for a role that keeps them from it. */
    public void require(Scope scope) {
        if (scope.programmeRoles().contains(ProgrammeRole.LEADER) && keepsFromLeading(scope.programmeRoles())) {
            throw refusal(defaults());
        }
    }

    /** The permissions that the leader's role would give, and that another role of the same person holds back, with the rule. */
    static Map<String, Separation> withheld(Set<ProgrammeRole> roles) {
        Map<String, Separation> held = new LinkedHashMap<>();
        if (roles.contains(ProgrammeRole.LEADER)) {
            Arrays.stream(values())
                    .filter(rule -> rule.keepsFromLeading(roles))
                    .forEach(rule -> rule.withheld.forEach(permission -> held.put(permission, rule)));
        }
        return held;
    }

    /** What a refusal tells of the rule, and of who could. */
    public Map<String, String> params(List<OtherEyes> who) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("rule", name());
        params.put("who", OtherEyes.words(who));
        if (source != null) {
            params.put("source", source);
        }
        return params;
    }

    /** The error of a refusal that is about the whole request. */
    FieldError fieldError() {
        return new FieldError("", error, params(defaults()));
    }

    private ProblemException refusal(List<OtherEyes> who) {
        return new ProblemException(
                refusedAs,
                "Who may " + words(first) + " does not " + words(second) + " as well. Who could: "
                        + OtherEyes.words(who),
                List.of(new FieldError("", error, params(who))));
    }

    private List<OtherEyes> defaults() {
        List<OtherEyes> all = new ArrayList<>();
        others.stream().sorted().forEach(part -> all.add(new OtherEyes(part, null)));
        return all;
    }

    private static String words(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Set<OtherEyes.Part> by(OtherEyes.Part... parts) {
        return Set.of(parts);
    }
}
