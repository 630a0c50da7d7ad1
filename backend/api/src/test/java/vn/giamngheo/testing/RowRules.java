package vn.giamngheo.testing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a unit sees of each table that is not for all: row-security.csv, as conditions on the tables' rows. */
public final class RowRules {
    private static final Map<String, String> SIGHTS = read();

    private RowRules() {}

    /** The rule of each table. */
    public static Map<String, String> byTable() {
        return SIGHTS;
    }

    /** Which rows of the table the unit sees, asked by who sees all. */
    public static String condition(String table, String unit) {
        String plans =
                "select p.id from plan p join area a on a.id = p.area_id where p.status <> 'DRAFT' and p.year = 2024"
                        + " and (a.code = '550' or a.parent_id in (select id from area where code = '550'))";
        String sight = Objects.requireNonNull(SIGHTS.get(table), table);
        String rows = sight.equals("plan") ? "plan_id in (:plans)" : sight;
        return rows.replace(":plans", plans).replace(":own", ids(unit));
    }

    /** The ids of the agencies that bear the code, as a query. */
    public static String ids(String unit) {
        return "select id from agency where code = '" + unit + "'";
    }

    /** The ids of all rows that are not for the unit. */
    public static Set<String> foreignTo(String unit) {
        Set<String> foreign = new HashSet<>();
        try (Database owner = Database.asOwner()) {
            for (String table :
                    owner.texts("select table_name from information_schema.columns where table_schema = 'public'"
                            + " and column_name = 'id' and data_type = 'uuid'")) {
                if (SIGHTS.containsKey(table)) {
                    foreign.addAll(owner.texts("select id::text from " + table + " where not coalesce(("
                            + condition(table, unit) + "), false)"));
                }
            }
        }
        return foreign;
    }

    private static Map<String, String> read() {
        Map<String, String> sights = new LinkedHashMap<>();
        PlanText.resource("row-security.csv")
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 2))
                .forEach(parts -> sights.put(parts[0].trim(), parts[1].trim()));
        return sights;
    }
}
