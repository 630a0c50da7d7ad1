package vn.giamngheo.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.trail.Sealing;

/** For each operation of the contract a request about the real plan. */
public final class Requests {
    // Lists whose name is not the path of their single with the id cut off.
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("search", "?q=phuoc"),
            Map.entry("summariseStatedFunding", "?planId="),
            Map.entry("summariseContributions", "?planId="),
            Map.entry("summariseCredit", "?planId="),
            Map.entry("getProgress", "?planId="),
            Map.entry("listResults", "?planId="),
            Map.entry("getCreditTemplate", "?month=2024-06-01&planId="),
            Map.entry("createAttachment", "?fileName=a.pdf"),
            Map.entry("listRoundProposals", "?planId="),
            Map.entry("getReportBoard", "?planId="),
            Map.entry("createTreasuryStatement", "?title=a&fileName=a.xlsx&planId="));
    /** Tables as sheets, and sheets that come in, are of a plan. */
    private static final Pattern OF_A_PLAN = Pattern.compile("/sheets/(?!audit-).*|/credit-import(/preview|/marked)?");

    /** What is asked for of one report. */
    private static final Pattern OF_A_REPORT = Pattern.compile("/(reports|report-narratives|report-papers)/\\{id}");

    private static final Pattern ABOUT_A_REPORT = Pattern.compile("/report-(events|changes|comments)");

    private static final String ID = "{id}";

    private final Caller knowing;
    private final String planId;
    private final Map<String, Boolean> examples = new HashMap<>();

    /** Requests about what this caller can see. */
    public Requests(Caller knowing) {
        this.knowing = knowing;
        this.planId = knowing.planId();
    }

    /** The path, below /api/v1, of a request for the operation that can succeed. */
    public String of(Operation operation) {
        String path = operation.path().substring("/api/v1".length());
        if (path.contains("/commune-plans/" + ID)) {
            return path.replace(
                    ID,
                    knowing.get("/plans/" + planId + "/commune-plans")
                            .getString("communes.find { it.planId != null }.planId"));
        }
        if (path.contains("report-results/" + ID)) {
            return path.replace(ID, Reporting.report(EveryPart.ROUND, EveryPart.COMMUNE));
        }
        if (path.contains("/progress-")) {
            return path.replace(
                    ID, knowing.get("/indicators?limit=1&planId=" + planId).getString("items[0].id"));
        }
        if (OF_A_REPORT.matcher(path).matches()) {
            return path.replace(ID, Examples.reportOf(knowing));
        }
        if (ABOUT_A_REPORT.matcher(path).matches() && operation.method().equals("get")) {
            return path + "?reportId=" + Examples.reportOf(knowing);
        }
        if (path.startsWith("/report-documents/")) {
            return path.replace(ID, Examples.reportOf(knowing));
        }
        if (path.startsWith("/reminder-letters/")) {
            return path.replace(ID, Examples.roundOf(knowing));
        }
        if (path.equals("/audit-seals/file")) {
            Sealing.now();
            return path;
        }
        if (path.startsWith("/consolidation")) {
            return consolidation(path);
        }
        if (path.startsWith("/plans/" + ID) || path.startsWith("/target-grids/" + ID)) {
            return path.replace(ID, planId);
        }
        if (path.startsWith("/amendment-targets/")) {
            return path.replace(ID, knowing.get("/amendments?limit=1").getString("items[0].id"));
        }
        if (path.contains(ID)) {
            examples.computeIfAbsent(path.substring(1, path.indexOf("/" + ID)), Examples::enter);
        }
        if (path.startsWith("/attachments/")) {
            return path.replace(ID, Examples.attachmentOf(knowing));
        }
        if (path.contains(ID)) {
            String list = path.substring(0, path.indexOf("/" + ID));
            return path.replace(ID, knowing.get(list + "?limit=1").getString("items[0].id"));
        }
        String query =
                QUERIES.getOrDefault(operation.id(), OF_A_PLAN.matcher(path).matches() ? "?planId=" : "");
        return path + query + (query.endsWith("=") ? planId : "");
    }

    private String consolidation(String path) {
        String whole = path.contains(ID) ? path.replace(ID, Examples.consolidationOf(knowing)) : path;
        return path.startsWith("/consolidation-traces/")
                ? whole + "?indicatorId="
                        + knowing.get("/indicators?limit=1&planId=" + planId).getString("items[0].id")
                : whole;
    }
}
