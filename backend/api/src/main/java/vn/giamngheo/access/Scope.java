package vn.giamngheo.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person or service account may see and do. Made of a verified token's roles, nowhere else; every finder takes it.
 *
 * @param userId the subject of the token
 * @param userName the sign-in name
 * @param fullName the name to show
 * @param units the roles within agencies
 * @param programmeRoles the roles beyond one agency
 * @param integratedAgencies the agencies that a service account is limited to
 * @param deputyships in whose place the bearer may act today; units and programme roles hold what comes of it
 */
public record Scope(
        String userId,
        String userName,
        String fullName,
        Set<UnitRole> units,
        Set<ProgrammeRole> programmeRoles,
        Set<String> integratedAgencies,
        List<Deputyship> deputyships) {

    private static final String SYSTEM = "system";

    /** Who sees nothing and may do nothing. */
    static final Scope NOBODY = new Scope("", "", "", Set.of(), Set.of(), Set.of(), List.of());

    private static final Pattern AGENCY_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<ProgrammeRole> WHOLE_PROGRAMME = EnumSet.of(
            ProgrammeRole.MANAGER,
            ProgrammeRole.FINANCE,
            ProgrammeRole.LEADER,
            ProgrammeRole.AUDITOR,
            ProgrammeRole.ADMIN);

    private static final Set<ProgrammeRole> UNIT_DRAFTS =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);

    private static final Set<ProgrammeRole> FIGURES = EnumSet.of(
            ProgrammeRole.MANAGER,
            ProgrammeRole.FINANCE,
            ProgrammeRole.LEADER,
            ProgrammeRole.AUDITOR,
            ProgrammeRole.INTEGRATION_READ);

    public Scope {
        units = Set.copyOf(units);
        programmeRoles = Set.copyOf(programmeRoles);
        integratedAgencies = Set.copyOf(integratedAgencies);
        deputyships = List.copyOf(deputyships);
    }

    /** Reads the names of Keycloak roles; a name that is not ours gives nothing. */
    public static Scope of(
            String userId,
            String userName,
            String fullName,
            Collection<String> roleNames,
            Collection<String> integratedAgencies) {
        Set<UnitRole> units = new LinkedHashSet<>();
        Set<ProgrammeRole> programmeRoles = EnumSet.noneOf(ProgrammeRole.class);
        for (String name : roleNames) {
            ProgrammeRole programmeRole = ProgrammeRole.BY_NAME.get(name);
            String[] parts = name.split(":", -1);
            if (programmeRole != null) {
                programmeRoles.add(programmeRole);
            } else if (parts.length == 3
                    && parts[0].equals("agency")
                    && AGENCY_CODE.matcher(parts[1]).matches()) {
                for (UnitRole.Role role : UnitRole.Role.values()) {
                    if (role.name().toLowerCase(Locale.ROOT).equals(parts[2])) {
                        units.add(new UnitRole(parts[1], role));
                    }
                }
            }
        }
        return new Scope(userId, userName, fullName, units, programmeRoles, Set.copyOf(integratedAgencies), List.of());
    }

    /** The system itself at work, e.g. loading a plan file: it sees all, and the trail names what it did. */
    public static Scope system(String name) {
        return system(name, name);
    }

    /** The same where people read by whom something was entered. */
    public static Scope system(String name, String fullName) {
        return new Scope(SYSTEM, "system:" + name, fullName, Set.of(), WHOLE_PROGRAMME, Set.of(), List.of());
    }

    /**
     * This scope with what its bearer may do in the place of others. A deputy and a stand-in belong to the unit, whom a power of
     * attorney is given to belongs to any. Who drafts the plan stands in for nobody who issues it.
     */
    Scope standingIn(Collection<Deputyship> running) {
        Set<UnitRole> allUnits = new LinkedHashSet<>(units);
        Set<ProgrammeRole> allRoles = new LinkedHashSet<>(programmeRoles);
        List<Deputyship> gained = new ArrayList<>();
        for (Deputyship deputyship : running) {
            UnitRole head = new UnitRole(deputyship.agencyCode(), UnitRole.Role.HEAD);
            boolean belongs = deputyship.form() == DeputyForm.TUQ
                    ? !units.isEmpty()
                    : units.stream().anyMatch(unit -> unit.agencyCode().equals(deputyship.agencyCode()));
            boolean drafts = deputyship.leads() && Separation.PROGRAMME_LED.keepsFromLeading(programmeRoles);
            boolean needless =
                    units.contains(head) && (!deputyship.leads() || programmeRoles.contains(ProgrammeRole.LEADER));
            if (belongs && !drafts && !needless) {
                gained.add(deputyship);
                allUnits.add(head);
                if (deputyship.leads()) {
                    allRoles.add(ProgrammeRole.LEADER);
                }
            }
        }
        return new Scope(userId, userName, fullName, allUnits, allRoles, integratedAgencies, gained);
    }

    /** Whether the bearer is in no unit, and so in nobody's place. */
    boolean isNobodysDeputy() {
        return units.isEmpty();
    }

    /** In whose place the bearer leads; absent where they lead by a role of their own, or not at all. */
    public Optional<Deputyship> deputyOfLeader() {
        return deputyships.stream().filter(Deputyship::leads).findFirst();
    }

    /** In whose place the bearer acts in that unit; absent where they have a role of their own there, or none at all. */
    public Optional<Deputyship> deputyIn(String agencyCode) {
        return belongsTo(agencyCode) ? Optional.empty() : deputyOfHead(agencyCode);
    }

    /** Whether the bearer heads the unit by a role of their own, and not in somebody's place. */
    public boolean heads(String agencyCode) {
        return units.contains(new UnitRole(agencyCode, UnitRole.Role.HEAD))
                && deputyships.stream().noneMatch(one -> one.agencyCode().equals(agencyCode));
    }

    /** Whether the bearer leads by a role of their own, and not in somebody's place. */
    public boolean leads() {
        return programmeRoles.contains(ProgrammeRole.LEADER) && deputyOfLeader().isEmpty();
    }

    /** Whether the bearer heads any unit by a role of their own: only they name deputies, who name none. */
    boolean headsOfOwn() {
        return units.stream().anyMatch(unit -> heads(unit.agencyCode()));
    }

    /** Whether the bearer has a role of their own in the unit. */
    private boolean belongsTo(String agencyCode) {
        boolean deputy = deputyships.stream().anyMatch(one -> one.agencyCode().equals(agencyCode));
        return units.stream()
                .anyMatch(
                        unit -> unit.agencyCode().equals(agencyCode) && !(deputy && unit.role() == UnitRole.Role.HEAD));
    }

    /** Whether the system itself is at work, and nobody looks over its shoulder. */
    public boolean isSystem() {
        return userId.equals(SYSTEM);
    }

    /** Whether no role of ours is held at all: such a bearer is known, and may do nothing. */
    public boolean isEmpty() {
        return units.isEmpty() && programmeRoles.isEmpty();
    }

    /** Whether plans of every area, and drafts, are within sight. */
    public boolean seesEveryPlan() {
        return programmeRoles.stream().anyMatch(WHOLE_PROGRAMME::contains);
    }

    /** Whether what a unit drafts for itself is within sight before it is issued. */
    public boolean seesDraftsOfUnits() {
        return hasAnyOf(UNIT_DRAFTS);
    }

    /** The agencies that the bearer works in. */
    public Set<String> unitCodes() {
        return units.stream().map(UnitRole::agencyCode).collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies whose own plans the bearer drafts: as their officer. */
    public Set<String> draftsFor() {
        return codes(UnitRole.Role.OFFICER);
    }

    /** The agencies whose own plans the bearer issues, unless they have drafted them: as their head, or in their head's place. */
    public Set<String> issuesFor() {
        return codes(UnitRole.Role.HEAD);
    }

    /** The agencies whose figures the bearer tells as another system: a service account that is given to write for them. */
    public Set<String> tellsFor() {
        return programmeRoles.contains(ProgrammeRole.INTEGRATION_WRITE) ? integratedAgencies : Set.of();
    }

    /** The eyes of one agency's system that reads and does nothing else. */
    public static Scope reading(String name, String agencyCode) {
        return new Scope(
                SYSTEM,
                "system:" + name,
                name,
                Set.of(),
                EnumSet.of(ProgrammeRole.INTEGRATION_READ),
                Set.of(agencyCode),
                List.of());
    }

    /** Whether the bearer drafts the plans of the programme itself. */
    public boolean draftsProgramme() {
        return programmeRoles.contains(ProgrammeRole.MANAGER);
    }

    /** Whether the bearer issues the plans of the programme itself. Who drafts does not issue, whatever else they are. */
    public boolean issuesProgramme() {
        return programmeRoles.contains(ProgrammeRole.LEADER)
                && !Separation.PROGRAMME_LED.keepsFromLeading(programmeRoles);
    }

    /** In whose place the bearer heads the unit; absent where they head it by a role of their own, or not at all. */
    public Optional<Deputyship> deputyOfHead(String agencyCode) {
        return deputyships.stream()
                .filter(deputyship -> deputyship.agencyCode().equals(agencyCode))
                .findFirst();
    }

    private Set<String> codes(UnitRole.Role role) {
        return units.stream()
                .filter(unit -> unit.role() == role)
                .map(UnitRole::agencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether money and results are within sight: not for who only keeps the register. */
    public boolean seesFigures() {
        return !units.isEmpty() || hasAnyOf(FIGURES);
    }

    /** Whether any of these roles is held. */
    public boolean hasAnyOf(Set<ProgrammeRole> roles) {
        return roles.stream().anyMatch(programmeRoles::contains);
    }

    /** The agencies whose eyes the bearer sees with. */
    public Set<String> agencyCodes() {
        Stream<String> integrated =
                programmeRoles.contains(ProgrammeRole.INTEGRATION_READ) ? integratedAgencies.stream() : Stream.empty();
        return Stream.concat(units.stream().map(UnitRole::agencyCode), integrated)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles as the audit trail keeps them, sorted. */
    public String roleNames() {
        Stream<String> names = Stream.concat(
                units.stream().map(unit -> "agency:" + unit.agencyCode() + ":" + lower(unit.role())),
                programmeRoles.stream().map(ProgrammeRole::name));
        Stream<String> places = deputyships.stream().map(one -> "deputy:" + one.delegationId());
        return Stream.concat(names, places).sorted().collect(Collectors.joining(" "));
    }

    private static String lower(UnitRole.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
