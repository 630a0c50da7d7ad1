package vn.giamngheo.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.SectionAction.Standing;
import vn.giamngheo.report.SectionRow.Verifier;
import vn.giamngheo.report.SectionView.SectionActor;

/** Who has which part in a section, and in whose place they act. */
final class SectionParties {
    private SectionParties() {}

    /** How the caller stands to a section. */
    static Standing standing(Scope scope, ReportRow report, SectionRow section, Tally tally) {
        return new Standing(
                section.state(),
                report.roundOpen(),
                report.planClosed(),
                partsOf(scope, report, section),
                tally.ownFigures(),
                report.selfSigns());
    }

    /** The caller's parts in a section; none for who only sees it. */
    static Set<SectionPart> partsOf(Scope scope, ReportRow report, SectionRow section) {
        Set<SectionPart> parts = EnumSet.noneOf(SectionPart.class);
        boolean manages = scope.programmeRoles().contains(ProgrammeRole.MANAGER);
        if (scope.draftsFor().contains(report.agencyCode())) {
            parts.add(SectionPart.OFFICER);
        }
        if (scope.tellsFor().contains(report.agencyCode())) {
            parts.add(SectionPart.SYSTEM);
        }
        if (scope.issuesFor().contains(report.agencyCode())) {
            parts.add(SectionPart.HEAD);
        }
        if (section.verifiers().isEmpty()
                ? manages
                : verifyingFor(scope, section).findAny().isPresent()) {
            parts.add(SectionPart.VERIFIER);
        }
        if (manages) {
            parts.add(SectionPart.MANAGER);
            // For another unit: in their own they are the officer or the head, or somebody else is.
            if (report.paperNumber() != null && !scope.unitCodes().contains(report.agencyCode())) {
                parts.add(SectionPart.PAPER);
            }
        }
        // Who manages does not also decide as the leader, as everywhere.
        if (report.isManagersOwn() ? scope.issuesProgramme() : manages) {
            parts.add(SectionPart.ACCEPTER);
        }
        return parts;
    }

    /** Who could take a step. */
    static List<SectionActor> actors(SectionAction action, ReportRow report, SectionRow section) {
        List<SectionActor> actors = new ArrayList<>();
        action.by().stream().sorted().forEach(part -> {
            switch (part) {
                case OFFICER, HEAD -> actors.add(new SectionActor(part, report.agencyShortName()));
                case VERIFIER -> {
                    section.verifiers().forEach(verifier -> actors.add(new SectionActor(part, verifier.name())));
                    if (section.verifiers().isEmpty() && !action.by().contains(SectionPart.MANAGER)) {
                        actors.add(new SectionActor(SectionPart.MANAGER, null));
                    }
                }
                case PAPER -> {
                    if (report.paperNumber() != null) {
                        actors.add(new SectionActor(part, null));
                    }
                }
                case MANAGER -> actors.add(new SectionActor(part, null));
                // Nobody to ask.
                case SYSTEM -> {}
                case ACCEPTER -> {
                    if (report.isManagersOwn()) {
                        actors.add(new SectionActor(part, null));
                    } else if (!action.by().contains(SectionPart.MANAGER)) {
                        actors.add(new SectionActor(SectionPart.MANAGER, null));
                    }
                }
            }
        });
        return actors;
    }

    /** Who takes a step, in the part that allows it. */
    static ReportEvent.Actor actor(
            Scope scope, ReportRow report, SectionRow section, SectionPart part, boolean selfSigned) {
        return new ReportEvent.Actor(
                scope.userId(),
                scope.fullName(),
                unitOf(scope, report, section, part),
                part == SectionPart.PAPER
                        ? paper(report)
                        : deputyship(scope, report, part)
                                .map(Deputyship::signature)
                                .orElse(null),
                selfSigned);
    }

    private static @Nullable UUID unitOf(Scope scope, ReportRow report, SectionRow section, SectionPart part) {
        return switch (part) {
            case OFFICER, HEAD, SYSTEM -> report.agencyId();
            case VERIFIER ->
                verifyingFor(scope, section).map(Verifier::id).findFirst().orElse(null);
            case PAPER, MANAGER, ACCEPTER -> null;
        };
    }

    private static Stream<Verifier> verifyingFor(Scope scope, SectionRow section) {
        return section.verifiers().stream().filter(verifier -> scope.draftsFor().contains(verifier.code()));
    }

    /** In whose place it is taken, as the trail is told; empty where it is the caller's own. */
    static String inPlaceOf(Scope scope, ReportRow report, SectionPart part) {
        return part == SectionPart.PAPER
                ? paper(report)
                : deputyship(scope, report, part).map(Deputyship::words).orElse("");
    }

    private static Optional<Deputyship> deputyship(Scope scope, ReportRow report, SectionPart part) {
        return switch (part) {
            case HEAD -> scope.deputyOfHead(report.agencyCode());
            case ACCEPTER -> report.isManagersOwn() ? scope.deputyOfLeader() : Optional.empty();
            case OFFICER, SYSTEM, PAPER, VERIFIER, MANAGER -> Optional.empty();
        };
    }

    private static String paper(ReportRow report) {
        return report.agencyName() + ", " + report.paperNumber();
    }
}
