package vn.giamngheo.shared.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * What the database refused, told in terms of the request. The names of our constraints follow rules, so that most tell the field
 * by themselves: {@code agency_area_fkey} is about {@code /areaId}.
 */
final class BrokenConstraint {
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String EXCLUSION = "23P01";
    private static final String PROVENANCE = "_provenance_check";
    /** How a statement begins that takes something away: by itself, or by a function of the schema's owner. */
    private static final Pattern REMOVAL = Pattern.compile("delete\\b|select withdraw_plan\\b");

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    /** Where the field is not what the constraint's name says. */
    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("area_succession_predecessor_fkey", ""),
            Map.entry("area_succession_successor_fkey", "/successorIds"),
            Map.entry("duty_once", "/agencyId"),
            Map.entry("reporting_duty_once", "/agencyId"),
            Map.entry("reporting_duty_recipient_agency_fkey", "/recipientIds"),
            Map.entry("reporting_duty_recipient_once", "/recipientIds"),
            Map.entry("stated_funding_once", "/fundingSource"),
            Map.entry("sub_project_node_fkey", "/programmeNodeId"),
            Map.entry("sub_project_beneficiary_group_fkey", "/groups"),
            Map.entry("sub_project_beneficiary_once", "/groups"),
            Map.entry("indicator_collector_fkey", "/assignment/collectorId"),
            Map.entry("indicator_verifier_fkey", "/assignment/verifierId"),
            Map.entry("indicator_co_verifier_fkey", "/assignment/coVerifierId"),
            Map.entry("indicator_subject_sub_project_fkey", "/subProjectIds"),
            Map.entry("indicator_subject_policy_fkey", "/policyIds"),
            Map.entry("indicator_subject_once", "/subProjectIds"),
            Map.entry("target_once", "/areaId"),
            Map.entry("plan_once_a_year", "/year"),
            Map.entry("plan_amendment_one_draft", "/planId"),
            Map.entry("plan_amendment_number_once", "/number"),
            Map.entry("plan_amendment_change_thing_once", "/thingId"),
            Map.entry("baseline_once", "/asOf"),
            Map.entry("project_node_fkey", "/programmeNodeId"),
            Map.entry("commune_target_once", "/indicatorId"),
            Map.entry("obstacle_attachment_once", "/attachmentIds"),
            Map.entry("obstacle_paper_once", "/onBehalfOf/attachmentId"),
            Map.entry("delegation_no_overlap", "/validFrom"),
            Map.entry("delegation_attachment_once", "/attachmentId"),
            Map.entry("decision_number_once", "/number"),
            Map.entry("decision_attachment_once", "/attachmentId"),
            Map.entry("allocation_reversed_once", "/lines"),
            Map.entry("disbursement_reversed_once", "/reversesId"),
            Map.entry("settlement_plan_once", "/planId"),
            Map.entry("reporting_round_once", "/dataFrom"),
            Map.entry("reporting_round_derived_once", "/dataFrom"),
            Map.entry("holiday_day_once", "/day"),
            Map.entry("report_paper_attachment_once", "/attachmentId"));

    /** What the triggers of the books refuse, where it is no field that is at fault. */
    private static final Map<String, ProblemType> BOOKS = Map.of(
            "balance_not_overdrawn", ProblemType.OVERDRAWN,
            "settled_plan", ProblemType.PLAN_SETTLED);

    /** Triggers that look at the lines of a decision together. */
    private static final Set<String> ABOUT_LINES = Set.of("transfer_sums_to_zero", "reversal_mirrors_line");

    private BrokenConstraint() {}

    /** The problem to answer with. */
    static ProblemException problem(ConstraintViolationException broken) {
        ServerErrorMessage message = serverMessage(broken);
        String table = message == null ? "" : Objects.requireNonNullElse(message.getTable(), "");
        String name = message == null ? "" : Objects.requireNonNullElse(message.getConstraint(), "");
        String sql = Objects.requireNonNullElse(broken.getSQL(), "").strip().toLowerCase(Locale.ROOT);
        return switch (Objects.requireNonNullElse(broken.getSQLState(), "")) {
            case FOREIGN_KEY ->
                REMOVAL.matcher(sql).lookingAt()
                        ? inUse(table)
                        : ProblemException.unknownReference(pointer(table, name));
            case UNIQUE, EXCLUSION ->
                new ProblemException(
                        ProblemType.CONFLICT,
                        "There is one like it already",
                        List.of(new FieldError(pointer(table, name), "taken", Map.of())));
            default -> ruleBroken(table, name);
        };
    }

    private static ProblemException ruleBroken(String table, String name) {
        ProblemType ofBooks = BOOKS.get(name);
        if (ofBooks != null) {
            return new ProblemException(ofBooks, ofBooks.title());
        }
        if (name.endsWith(PROVENANCE)) {
            // Only parts of plans are copied: anything else that Provenance has is allowed everywhere.
            String part = name.endsWith("_assignment" + PROVENANCE) ? "/assignment" : "/source";
            return ProblemException.invalidField(part + "/provenance", "only-in-draft");
        }
        String place = ABOUT_LINES.contains(name) && table.equals("allocation") ? "/lines" : "";
        return ProblemException.invalidField(
                place, name.replaceFirst("_check$", "").replace('_', '-'));
    }

    private static ProblemException inUse(String table) {
        return new ProblemException(
                ProblemType.IN_USE,
                "Something refers to it",
                List.of(new FieldError("", "used-by", Map.of("kind", table.replace('_', '-')))));
    }

    private static String pointer(String table, String name) {
        String known = POINTERS.get(name);
        if (known != null) {
            return known;
        }
        String about = name.startsWith(table + "_") ? name.substring(table.length() + 1) : name;
        if (about.startsWith("code_once")) {
            return "/code";
        }
        return about.endsWith("_fkey") ? "/" + camel(about.substring(0, about.length() - "_fkey".length())) + "Id" : "";
    }

    private static String camel(String name) {
        return WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private static @Nullable ServerErrorMessage serverMessage(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return refused.getServerErrorMessage();
            }
        }
        return null;
    }
}
