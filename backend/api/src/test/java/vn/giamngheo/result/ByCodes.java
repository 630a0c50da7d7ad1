package vn.giamngheo.result;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;

/** Figures as another system tells them: by codes, of two months and a quarter that communes are asked for. */
final class ByCodes {
    static final String COMMUNE = "xa-phuoc-son";
    static final String AREA = "21970";
    static final String JANUARY = "Tháng 1";
    static final String FEBRUARY = "Tháng 2";
    static final String JANUARY_ENDS = "2024-01-14";
    static final String FEBRUARY_ENDS = "2024-02-14";

    private ByCodes() {}

    /** Opens the rounds. */
    static void open() {
        String planId = Caller.as("commune-officer").planId();
        Reporting.open(planId, "MONTHLY", JANUARY, "2023-12-15", JANUARY_ENDS);
        Reporting.open(planId, "MONTHLY", FEBRUARY, "2024-01-15", FEBRUARY_ENDS);
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");
    }

    /** Takes them away. */
    static void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    /** A figure of a month. */
    static Map<String, Object> figure(String indicator, String dataTo, Object... told) {
        Map<String, Object> figure = new HashMap<>();
        figure.put("frequency", "MONTHLY");
        figure.put("dataTo", dataTo);
        figure.put("indicatorCode", indicator);
        figure.put("areaCode", AREA);
        for (int i = 0; i < told.length; i += 2) {
            figure.put((String) told[i], told[i + 1]);
        }
        return figure;
    }

    static Response send(Caller caller, Map<?, ?>... figures) {
        return sendWith(caller, UUID.randomUUID().toString(), figures);
    }

    static Response sendWith(Caller caller, String key, Map<?, ?>... figures) {
        return Examples.once(
                caller,
                "/results-by-codes",
                key,
                Map.of("planId", Caller.as("manager").planId(), "figures", List.of(figures)));
    }
}
