package vn.giamngheo.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The table of who can sign in, read from the realm itself so that it is never out of date. */
final class DemoLogins {
    private static final String ROW = "  %-20s %-10s %-24s %s";

    private DemoLogins() {}

    static String table(RealmFile realm) {
        List<String> rows = new ArrayList<>();
        rows.add(ROW.formatted("Sign in as", "Password", "Name", "Groups").stripTrailing());
        for (JsonNode user : realm.json().path("users")) {
            if (!user.has("serviceAccountClientId")) {
                rows.add(ROW.formatted(
                                user.path("username").asText(),
                                user.path("credentials").path(0).path("value").asText(),
                                user.path("firstName").asText() + " "
                                        + user.path("lastName").asText(),
                                groups(user))
                        .stripTrailing());
            }
        }
        rows.add("");
        rows.add("  Integrator: client %s, secret %s"
                .formatted(RealmFile.INTEGRATOR_CLIENT, realm.secretOf(RealmFile.INTEGRATOR_CLIENT)));
        rows.add("  Writing integrator: client %s, secret %s"
                .formatted(RealmFile.WRITER_CLIENT, realm.secretOf(RealmFile.WRITER_CLIENT)));
        return String.join("\n", rows);
    }

    private static String groups(JsonNode user) {
        StringJoiner groups = new StringJoiner(", ");
        groups.setEmptyValue("(none)");
        for (JsonNode group : user.path("groups")) {
            groups.add(group.asText().replaceFirst("^/", "").replaceFirst("^units/", ""));
        }
        return groups.toString();
    }
}
