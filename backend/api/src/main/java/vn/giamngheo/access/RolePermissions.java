package vn.giamngheo.access;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which permissions a scope gives. Nothing is given that is not written here. */
final class RolePermissions {
    private static final Set<String> ACCOUNT = Set.of(Permission.ACCOUNT_READ);
    private static final Set<String> REGISTER = Set.of(
            Permission.AREA_READ,
            Permission.AGENCY_READ,
            Permission.PLAN_READ,
            Permission.PROJECT_READ,
            Permission.DUTY_READ,
            Permission.SEARCH_READ);
    private static final Set<String> FIGURES = Set.of(
            Permission.FUNDING_READ,
            Permission.MONEY_READ,
            Permission.INDICATOR_READ,
            Permission.PLAN_CHECK_READ,
            Permission.AMENDMENT_READ,
            Permission.DOCUMENT_READ,
            Permission.COMMUNE_PLAN_READ,
            Permission.OBSTACLE_READ,
            Permission.ATTACHMENT_READ,
            Permission.DELEGATION_READ,
            Permission.REPORT_READ,
            Permission.CHANGE_READ);
    private static final Set<String> OBSTACLES = Set.of(Permission.OBSTACLE_WRITE, Permission.ATTACHMENT_WRITE);
    /** What officers of units do for their own, and finance for all: whose it is decide the services. */
    private static final Set<String> BOOKKEEPING = Set.of(
            Permission.DECISION_WRITE,
            Permission.DISBURSEMENT_WRITE,
            Permission.CONTRIBUTION_WRITE,
            Permission.ATTACHMENT_WRITE);

    private static final Set<String> REGISTER_KEEPING = Set.of(Permission.AREA_WRITE, Permission.AGENCY_WRITE);
    private static final Set<String> DRAFTING = Set.of(
            Permission.PLAN_WRITE,
            Permission.AMENDMENT_WRITE,
            Permission.PROJECT_WRITE,
            Permission.DUTY_WRITE,
            Permission.FUNDING_WRITE,
            Permission.INDICATOR_WRITE);

    /** What a leader does, as far as no other role of theirs keeps them from it. */
    private static final Set<String> LEADING = Set.of(
            Permission.PLAN_ISSUE, Permission.AMENDMENT_ISSUE, Permission.OBSTACLE_DECIDE, Permission.SETTLEMENT_WRITE);

    private static final Set<ProgrammeRole> ISSUING =
            Set.of(ProgrammeRole.FINANCE, ProgrammeRole.MANAGER, ProgrammeRole.LEADER);
    /** Who looks after what other systems are told, and who has which role; only the first of them changes it. */
    private static final Set<ProgrammeRole> INTEGRATING =
            Set.of(ProgrammeRole.ADMIN, ProgrammeRole.MANAGER, ProgrammeRole.AUDITOR);

    private static final Set<ProgrammeRole> HANDLING = Set.of(ProgrammeRole.MANAGER, ProgrammeRole.LEADER);

    private RolePermissions() {}

    static Set<String> of(Scope scope) {
        Set<String> permissions = new LinkedHashSet<>(ACCOUNT);
        boolean reads = scope.seesFigures();
        if (reads || scope.programmeRoles().contains(ProgrammeRole.ADMIN)) {
            permissions.addAll(REGISTER);
        }
        if (reads) {
            permissions.addAll(FIGURES);
        }
        if (scope.programmeRoles().contains(ProgrammeRole.ADMIN)) {
            permissions.addAll(REGISTER_KEEPING);
            permissions.add(Permission.WEBHOOK_WRITE);
            permissions.add(Permission.PROVISIONING_WRITE);
        }
        if (scope.hasAnyOf(INTEGRATING)) {
            permissions.add(Permission.WEBHOOK_READ);
            permissions.add(Permission.PROVISIONING_READ);
        }
        if (scope.programmeRoles().contains(ProgrammeRole.AUDITOR)) {
            permissions.add(Permission.AUDIT_READ);
        }
        if (scope.draftsProgramme()) {
            permissions.addAll(DRAFTING);
            permissions.add(Permission.OBSTACLE_ANSWER);
        }
        if (scope.programmeRoles().contains(ProgrammeRole.LEADER)) {
            permissions.addAll(LEADING);
            permissions.removeAll(Separation.withheld(scope.programmeRoles()).keySet());
        }
        if (!scope.units().isEmpty() || scope.hasAnyOf(HANDLING)) {
            permissions.addAll(OBSTACLES);
        }
        // Heads name deputies and end what they gave; the leader ends what was given by anybody.
        if (scope.headsOfOwn() || scope.leads()) {
            permissions.add(Permission.DELEGATION_WRITE);
        }
        // Whose plan it is decides PlanService: these only open the door.
        if (!scope.draftsFor().isEmpty()) {
            permissions.add(Permission.COMMUNE_PLAN_WRITE);
            permissions.add(Permission.AMENDMENT_WRITE);
        }
        if (!scope.issuesFor().isEmpty()) {
            permissions.add(Permission.COMMUNE_PLAN_ISSUE);
            permissions.add(Permission.AMENDMENT_ISSUE);
        }
        permissions.addAll(ofMoney(scope));
        permissions.addAll(ofReports(scope));
        return permissions;
    }

    /** Whose report it is, and whose section, decide the services. */
    private static Set<String> ofReports(Scope scope) {
        Set<String> permissions = new LinkedHashSet<>();
        boolean manages = scope.draftsProgramme();
        if (manages) {
            permissions.add(Permission.ROUND_WRITE);
        }
        if (manages || scope.programmeRoles().contains(ProgrammeRole.AUDITOR)) {
            permissions.add(Permission.REMINDER_READ);
        }
        if (manages || !scope.draftsFor().isEmpty()) {
            permissions.add(Permission.REPORT_WRITE);
            permissions.add(Permission.REPORT_VERIFY);
            permissions.add(Permission.REPORT_RETURN);
        }
        // A system tells figures, and takes no other step: who stands for them is a person of the unit.
        if (permissions.contains(Permission.REPORT_WRITE)
                || (scope.seesFigures() && !scope.tellsFor().isEmpty())) {
            permissions.add(Permission.RESULT_WRITE);
        }
        if (manages || !scope.issuesFor().isEmpty()) {
            permissions.add(Permission.REPORT_SIGN);
        }
        if (scope.hasAnyOf(HANDLING)) {
            permissions.add(Permission.REPORT_ACCEPT);
            permissions.add(Permission.REPORT_RETURN);
        }
        if (!scope.units().isEmpty() || scope.hasAnyOf(HANDLING)) {
            permissions.add(Permission.REPORT_COMMENT);
        }
        return permissions;
    }

    private static Set<String> ofMoney(Scope scope) {
        Set<String> permissions = new LinkedHashSet<>();
        boolean finance = scope.programmeRoles().contains(ProgrammeRole.FINANCE);
        if (finance || !scope.draftsFor().isEmpty()) {
            permissions.addAll(BOOKKEEPING);
        }
        if (finance) {
            permissions.add(Permission.TREASURY_WRITE);
            permissions.add(Permission.COUNTERPART_WRITE);
        }
        if (!scope.draftsFor().isEmpty()) {
            permissions.add(Permission.CREDIT_WRITE);
        }
        boolean heads = scope.units().stream().anyMatch(unit -> unit.role() == UnitRole.Role.HEAD);
        if (heads || scope.hasAnyOf(ISSUING)) {
            permissions.add(Permission.DECISION_ISSUE);
        }
        return permissions;
    }
}
